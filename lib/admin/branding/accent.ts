/** Contrast that text needs against what is behind it: WCAG 2.2, 1.4.3. */
const TEXT_CONTRAST = 4.5;
/** Contrast by which a button stands out from the page: WCAG 2.2, 1.4.11. */
const SHAPE_CONTRAST = 3;

const WHITE = "#ffffff";
const BLACK = "#000000";
/** The text colours of app/globals.css that may stand on an accent. */
const DARK_TEXT = "#1c1b19";
/** What text in the accent stands on: canvas, surface and hover of app/globals.css. */
const LIGHT_GROUNDS = ["#faf9f7", WHITE, "#f2f1ee"] as const;
const DARK_SURFACE = "#17181b";
const DARK_GROUNDS = ["#101113", DARK_SURFACE, "#212327"] as const;

const HEX = /^#[0-9a-f]{6}$/;
const STEPS = 100;

const channels = (hex: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Relative luminance of a colour, 0 to 1 (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour on its way to another; `share` 0 is the first, 1 the second. */
function mix(from: string, to: string, share: number): string {
  const target = channels(to);
  const mixed = channels(from).map((channel, position) =>
    Math.round(channel + ((target[position] ?? channel) - channel) * share)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${mixed.join("")}`;
}

/** The first colour on the way from one to another that is good enough; the last where none is. */
function firstGood(from: string, to: string, isGood: (hex: string) => boolean): string {
  for (let step = 0; step < STEPS; step++) {
    const colour = mix(from, to, step / STEPS);
    if (isGood(colour)) return colour;
  }
  return to;
}

/** Text for a colour: white where that can be read, else nearly black; undefined where neither can. */
function textOn(hex: string): string | undefined {
  return [WHITE, DARK_TEXT].find((text) => contrast(text, hex) >= TEXT_CONTRAST);
}

/**
 * Says why a colour cannot be the accent, or nothing. Buttons are filled with it and have text on
 * them, and a middling colour carries neither white nor dark text.
 */
export function refuseAccent(hex: string): string | undefined {
  if (!HEX.test(hex))
    return "Give a colour as # and six digits or letters a to f, such as #2b4fd8.";
  if (textOn(hex)) return undefined;
  const [white, dark] = [WHITE, DARK_TEXT].map((text) => contrast(text, hex).toFixed(2));
  const darker = firstGood(hex, BLACK, (colour) => textOn(colour) !== undefined);
  return `Text on this colour cannot be read: white reaches ${white}:1 and dark ${dark}:1, and WCAG 2.2 (1.4.3) asks for ${TEXT_CONTRAST}:1. ${darker} would do.`;
}

export type AccentTheme = {
  accent: string;
  /** Under the pointer. */
  strong: string;
  /** A tint to lay text upon. */
  soft: string;
  /** The accent as text. */
  ink: string;
  /** Text on the accent. */
  onAccent: string;
};

function themeOf(
  accent: string,
  grounds: readonly string[],
  { surface, textGoesTo }: { surface: string; textGoesTo: string },
): AccentTheme {
  const onAccent = textOn(accent) ?? WHITE;
  const soft = mix(accent, surface, 0.88);
  return {
    accent,
    // Away from the text upon it, so that the contrast only grows.
    strong: mix(accent, onAccent === WHITE ? BLACK : WHITE, 0.16),
    soft,
    ink: firstGood(accent, textGoesTo, (ink) =>
      [...grounds, soft].every((ground) => contrast(ink, ground) >= TEXT_CONTRAST),
    ),
    onAccent,
  };
}

/** The colours that follow from an accent (one that `refuseAccent` lets pass), for both themes. */
export function accentThemes(hex: string): { light: AccentTheme; dark: AccentTheme } {
  // A company's dark blue would vanish on a dark page; there it is lighter.
  const inTheDark = firstGood(
    hex,
    WHITE,
    (colour) => contrast(colour, DARK_SURFACE) >= SHAPE_CONTRAST && textOn(colour) !== undefined,
  );
  return {
    light: themeOf(hex, LIGHT_GROUNDS, { surface: WHITE, textGoesTo: BLACK }),
    dark: themeOf(inTheDark, DARK_GROUNDS, { surface: DARK_SURFACE, textGoesTo: WHITE }),
  };
}

/** The accent's colours as the custom properties of app/globals.css. */
export function accentProperties(hex: string): Record<string, string> {
  const { light, dark } = accentThemes(hex);
  const both = (name: keyof AccentTheme) => `light-dark(${light[name]}, ${dark[name]})`;
  return {
    "--accent": both("accent"),
    "--accent-strong": both("strong"),
    "--accent-soft": both("soft"),
    "--accent-ink": both("ink"),
    "--on-accent": both("onAccent"),
  };
}
