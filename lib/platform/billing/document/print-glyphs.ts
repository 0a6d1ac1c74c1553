import { Font } from "@react-pdf/renderer";
import { FONT_FAMILY } from "./pdf-style";
import type { DocumentSnapshot } from "./snapshot";

type HasGlyph = (codePoint: number) => boolean;

async function loadGlyphs(): Promise<HasGlyph> {
  const descriptor = { fontFamily: FONT_FAMILY };
  await Font.load(descriptor);
  const font = Font.getFont(descriptor)?.data;
  if (!font) throw new Error("The font of the documents did not load");
  return (codePoint) => font.hasGlyphForCodePoint(codePoint);
}

/** One line of what the font can draw; a control character is a space, what it lacks a question mark. */
function drawable(text: string, hasGlyph: HasGlyph): string {
  const line = text.normalize("NFC").replace(/\s+/g, " ").trim();
  return Array.from(line, (sign) => (hasGlyph(sign.codePointAt(0) ?? 0) ? sign : "?")).join("");
}

/**
 * The snapshot with every free text drawable. The font knows Latin, Greek, Cyrillic and Vietnamese;
 * one sign outside of them (a Chinese name, an emoji) would otherwise be drawn as garbage over the
 * rest of its line.
 */
export async function drawableSnapshot(snapshot: DocumentSnapshot): Promise<DocumentSnapshot> {
  const hasGlyph = await loadGlyphs();
  const draw = (text: string) => drawable(text, hasGlyph);
  const party = <P extends DocumentSnapshot["recipient"]>(given: P): P => ({
    ...given,
    name: draw(given.name),
    address: given.address.map(draw).filter(Boolean),
    email: given.email && draw(given.email),
  });
  const lines = snapshot.lines.map((line) => ({ ...line, description: draw(line.description) }));
  const { supplier, recipient } = snapshot;
  return {
    ...snapshot,
    supplier: { ...party(supplier), bank: supplier.bank.map(draw) },
    recipient: party(recipient),
    lines,
  };
}
