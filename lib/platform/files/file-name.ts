const MOST_CHARACTERS = 120;

/** Marks that turn the direction of writing: they can make "gpj.exe" read "exe.jpg". */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * The name of a file as it is kept and offered again: without folders, control characters and marks
 * that hide what it is, at most 120 characters with its ending whole.
 */
export function cleanFileName(given: string): string {
  const name = given
    .normalize("NFC")
    .replace(DIRECTION, "")
    .replace(/\p{C}/gu, " ")
    .split(/[/\\]/)
    .at(-1)
    ?.replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  if (!name) return "file";
  const characters = [...name];
  if (characters.length <= MOST_CHARACTERS) return name;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? "";
  return `${characters
    .slice(0, MOST_CHARACTERS - ending.length)
    .join("")
    .trimEnd()}${ending}`;
}

/** How a browser is told a file's name: plain letters for old ones, the rest percent-encoded (RFC 6266). */
export function contentDisposition(kind: "inline" | "attachment", name: string): string {
  const plain = name.replace(/[^\x20-\x7E]/g, "_").replace(/["\\]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
