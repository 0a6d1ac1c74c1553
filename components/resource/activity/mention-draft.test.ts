import { expect, test } from "vitest";
import { nameBefore, namedIn, withPerson } from "./mention-draft";

test.each([
  ["@", ""],
  ["Ask @Gr", "Gr"],
  ["Ask @Grace Ho", "Grace Ho"],
  ["(@gr", "gr"],
  ["mail me at ada@acme", undefined],
  ["@Grace Hopper is", undefined],
  ["nobody", undefined],
])("in %j the name being typed is %j", (text, name) => {
  expect(nameBefore(text, text.length)).toBe(name);
});

test("a chosen person takes the place of what was typed", () => {
  const grace = { id: "1", name: "Grace Hopper" };
  expect(withPerson("Ask @gr about it", 7, grace)).toEqual({
    text: "Ask @Grace Hopper about it",
    caret: 18,
  });
});

test("who was taken out of the text again is not named", () => {
  const people = [
    { id: "1", name: "Grace" },
    { id: "2", name: "Ada" },
  ];
  expect(namedIn("Thanks @Ada", people)).toEqual(["2"]);
});
