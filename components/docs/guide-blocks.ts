/** A part of a guide. Our guides use no more of Markdown than this. */
export type GuideBlock =
  | { kind: "title" | "heading" | "text"; text: string }
  | { kind: "code"; language: string; text: string }
  | { kind: "list"; items: readonly string[] };

function blockOf(text: string): GuideBlock {
  if (text.startsWith("# ")) return { kind: "title", text: text.slice(2) };
  if (text.startsWith("## ")) return { kind: "heading", text: text.slice(3) };
  if (text.startsWith("- ")) {
    return { kind: "list", items: text.slice(2).split(/\n- /) };
  }
  return { kind: "text", text };
}

/** Splits a guide into its parts: fenced code first, which may hold empty lines, then by empty lines. */
export function guideBlocks(markdown: string): GuideBlock[] {
  return markdown.split(/^```/m).flatMap((part, at): GuideBlock[] => {
    if (at % 2 === 1) {
      const [language = "", ...lines] = part.split("\n");
      return [{ kind: "code", language, text: lines.join("\n").trimEnd() }];
    }
    return part
      .split(/\n\s*\n/)
      .map((text) => text.trim())
      .filter(Boolean)
      .map(blockOf);
  });
}
