import { join } from "node:path";
import { Font, StyleSheet } from "@react-pdf/renderer";

/** Static cuts of Inter that have the rupee sign; a variable font cannot be embedded. */
const FONTS = join(process.cwd(), "node_modules", "@expo-google-fonts", "inter");

export const FONT_FAMILY = "Inter";

Font.register({
  family: FONT_FAMILY,
  fonts: [
    { src: join(FONTS, "400Regular", "Inter_400Regular.ttf"), fontWeight: 400 },
    { src: join(FONTS, "500Medium", "Inter_500Medium.ttf"), fontWeight: 500 },
    { src: join(FONTS, "600SemiBold", "Inter_600SemiBold.ttf"), fontWeight: 600 },
  ],
});

/** Longest run without a space that every column holds. */
const UNBREAKABLE = 16;

// Words stay whole, as in print: only what no column could hold is cut.
Font.registerHyphenationCallback((word) =>
  word.length <= UNBREAKABLE ? [word] : (word.match(new RegExp(`.{1,${UNBREAKABLE}}`, "gu")) ?? []),
);

export const INK = "#1c1b19";
const MUTED = "#57554f";
export const LINE = "#e2e0da";
export const ACCENT = "#2b4fd8";
export const SUCCESS = "#1a7346";

export const style = StyleSheet.create({
  page: {
    fontFamily: FONT_FAMILY,
    fontSize: 8.5,
    color: INK,
    paddingTop: 44,
    paddingBottom: 60,
    paddingHorizontal: 44,
  },
  // Not on the page: there a text with a page number would be laid out with the factor applied twice.
  body: { fontSize: 8.5, lineHeight: 1.45 },
  row: { flexDirection: "row" },
  between: { flexDirection: "row", justifyContent: "space-between" },
  title: { fontSize: 21, fontWeight: 600, lineHeight: 1.2, letterSpacing: -0.4 },
  strong: { fontWeight: 600 },
  muted: { color: MUTED },
  label: { color: MUTED, fontSize: 7.5, marginBottom: 1.5 },
  button: {
    backgroundColor: ACCENT,
    borderRadius: 4,
    color: "#ffffff",
    fontWeight: 600,
    paddingHorizontal: 12,
    paddingVertical: 5,
    textDecoration: "none",
  },
  /** Digits of one width, so that columns of amounts line up. */
  amount: { textAlign: "right", fontFeatureSettings: ["tnum"] },
});
