import { expect, test } from "vitest";
import { brokenPasswordRules } from "./password-policy";

const ABOUT = ["Asha Rao", "asha@acme-motors.test", "Acme Motors"];

test.each([
  ["Blue-Kettle-42", []],
  ["correct horse battery staple", []],
  ["short1A!", ["length"]],
  ["alllowercase", ["variety"]],
  ["", ["length", "variety"]],
  ["Acme-2026-go!", ["personal"]],
  ["MOTORS-rule-77", ["personal"]],
  [`Aa1!${"x".repeat(69)}`, ["bytes"]],
  [`Aa1!${"x".repeat(68)}`, []],
  [`Aa1!${"é".repeat(35)}`, ["bytes"]],
])("%s breaks %j", (password, rules) => {
  expect(brokenPasswordRules(password, ABOUT)).toEqual(rules);
});
