import fc from "fast-check";
import { expect, test } from "vitest";
import { accentProperties, accentThemes, contrast, refuseAccent } from "./accent";

test.each([
  ["#ffffff", "#000000", 21],
  ["#ffffff", "#777777", 4.48],
  ["#ff0000", "#ffffff", 4],
])("the contrast of %s and %s is %d", (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  expect(contrast(other, one)).toBeCloseTo(ratio, 2);
});

test.each([
  ["#2b4fd8", undefined],
  ["#ffd400", undefined],
  ["#000000", undefined],
  ["#ffffff", undefined],
  ["#fff", "six digits"],
  ["red", "six digits"],
  ["#2b4fd8;}", "six digits"],
  ["#7d7d7d", "4.5:1"],
])("%s: %s", (hex, part) => {
  if (part === undefined) expect(refuseAccent(hex)).toBeUndefined();
  else expect(refuseAccent(hex)).toContain(part);
});

test("a refusal names a colour that would do", () => {
  const proposed = /(#[0-9a-f]{6}) would do/.exec(refuseAccent("#7d7d7d") ?? "")?.[1];
  expect(refuseAccent(proposed ?? "")).toBeUndefined();
});

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, "0")}`);

test("law: whatever the accent, text can be read on it and in it, in both themes", () => {
  fc.assert(
    fc.property(colour, (hex) => {
      fc.pre(refuseAccent(hex) === undefined);
      const { light, dark } = accentThemes(hex);
      expect(light.accent).toBe(hex);
      const grounds = {
        light: ["#faf9f7", "#ffffff", "#f2f1ee", light.soft],
        dark: ["#101113", "#17181b", "#212327", dark.soft],
      };
      for (const [theme, behind] of [
        [light, grounds.light],
        [dark, grounds.dark],
      ] as const) {
        expect(contrast(theme.onAccent, theme.accent)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(theme.onAccent, theme.strong)).toBeGreaterThanOrEqual(4.5);
        for (const ground of behind) {
          expect(contrast(theme.ink, ground)).toBeGreaterThanOrEqual(4.5);
        }
      }
      expect(contrast(dark.accent, "#17181b")).toBeGreaterThanOrEqual(3);
    }),
    { numRuns: 500 },
  );
});

test("it becomes the properties of the style sheet, light and dark side by side", () => {
  expect(accentProperties("#2b4fd8")).toMatchObject({
    "--accent": expect.stringMatching(/^light-dark\(#2b4fd8, #[0-9a-f]{6}\)$/),
    "--on-accent": "light-dark(#ffffff, #ffffff)",
  });
});
