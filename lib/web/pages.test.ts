import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { OPERATIONS } from "@/lib/operations";
import { WORKSPACE_PAGES } from "./pages";

const ROOT = "app/t/[tenant]/(workspace)";

const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "page.tsx")
  // Answers every unknown address with the page that says so.
  .filter((file) => !file.startsWith("[...rest]"));

/** The address of a page's file: groups in parentheses vanish, parameters become `*`. */
function addressOf(file: string): string {
  const segments = path
    .dirname(file)
    .split(path.sep)
    .filter((segment) => segment !== "." && !segment.startsWith("("))
    .map((segment) => (segment.startsWith("[") ? "*" : segment));
  return `/${segments.join("/")}`;
}

test("every page of the workspace says who may see it", () => {
  const addresses = WORKSPACE_PAGES.map((page) => page.path);
  expect(addresses.toSorted()).toEqual(files.map(addressOf).toSorted());
});

test("and with a permission there is", () => {
  const known = new Set<string>(OPERATIONS.map(({ name }) => name));
  const wrong = WORKSPACE_PAGES.filter(
    ({ permission }) => permission !== "session" && !known.has(permission),
  );
  expect(wrong).toEqual([]);
});

test("every page asks for the session itself: its layout does not run again on navigation", () => {
  const careless = files.filter(
    (file) =>
      !/await (?:Promise\.all\(\[\s*)?load[A-Z]/.test(readFileSync(path.join(ROOT, file), "utf8")),
  );
  expect(careless).toEqual([]);
});
