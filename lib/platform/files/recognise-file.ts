import { fileTypeFromBuffer } from "file-type";
import { AppError } from "@/lib/core/errors";
import { FILE_TYPES, type FileType } from "./file-types";

/** What a file may measure. */
export const FILE_MAX_BYTES = 25 * 1024 * 1024;

const refuse = (reason: string, message: string) =>
  new AppError("invalid", reason, message, { fields: { file: message } });

const KINDS = "pictures, PDF, office documents without macros, CSV, text or ZIP";

/** What a browser would take for a page or a drawing, whatever its name says. */
const MARKUP = /^\s*(?:<\?xml|<!doctype|<!--|<(?:html|head|body|svg|script|iframe|math|title)\b)/i;

/** Letters that people read: no control character but tab, line feed and carriage return. */
function isText(bytes: Uint8Array): boolean {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return true;
  for (const byte of bytes) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) return false;
  }
  return true;
}

const extensionOf = (name: string) => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();

/** What the bytes are, as `FileType.sniffedAs` calls it; undefined for anything else. */
async function sniff(bytes: Uint8Array): Promise<string | undefined> {
  const known = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (known) return known.mime;
  const start = new TextDecoder().decode(bytes.subarray(0, 1_024)).replace(/^\uFEFF/, "");
  if (MARKUP.test(start)) return undefined;
  return isText(bytes) ? "text" : undefined;
}

/** Whether a browser's word for a file fits what it is; no word, or one that says nothing, fits. */
function isDeclared(type: FileType, declared: string): boolean {
  const said = declared.split(";")[0]?.trim().toLowerCase() ?? "";
  const nothing = ["", "application/octet-stream", "binary/octet-stream"];
  return nothing.includes(said) || said === type.mimeType || (type.alsoCalled ?? []).includes(said);
}

/**
 * What a file is by its bytes. Its name and what the sender calls it must agree: whoever opens it
 * trusts them. Throws `invalid` on field file: empty, larger than 25 MB, of a kind that is not taken,
 * or not what it claims to be.
 */
export async function recogniseFile(
  bytes: Uint8Array,
  { name, declared }: { name: string; declared: string },
): Promise<FileType> {
  if (bytes.length === 0) throw refuse("file.empty", "The file is empty.");
  if (bytes.length > FILE_MAX_BYTES) {
    throw refuse("file.too-large", "The file is larger than 25 MB.");
  }
  const sniffed = await sniff(bytes);
  const candidates = FILE_TYPES.filter(({ sniffedAs }) => sniffedAs === sniffed);
  if (candidates.length === 0) {
    throw refuse("file.kind-refused", `This kind of file is not taken. Attach ${KINDS}.`);
  }
  const extension = extensionOf(name);
  const [type] = extension
    ? candidates.filter(({ extensions }) => extensions.includes(extension))
    : candidates.filter((candidate) => isDeclared(candidate, declared));
  const [likely] = candidates;
  if (!type || !isDeclared(type, declared)) {
    throw refuse(
      "file.not-what-it-claims",
      `The content of this file is a ${likely?.name ?? "different kind"}, but it is called something else. Save it under its right ending and try again.`,
    );
  }
  return type;
}
