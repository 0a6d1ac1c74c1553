import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const DOCUMENT = readFileSync("docs/security.md", "utf8");

/** Every `file.test.ts` of the answers with the titles quoted behind it, up to the next file or cell. */
const CITED = [...DOCUMENT.matchAll(/`([^`\s]+\.(?:test|spec)\.ts)`((?:,? ?"[^"]+")+)/g)].flatMap(
  ([, file = "", titles = ""]) =>
    [...titles.matchAll(/"([^"]+)"/g)].map(([, title = ""]) => ({ file, title })),
);

test("the answers on security name tests there are", () => {
  const missing = CITED.filter(
    ({ file, title }) => !existsSync(file) || !readFileSync(file, "utf8").includes(`"${title}"`),
  );
  expect(missing).toEqual([]);
  expect(CITED.length).toBeGreaterThan(60);
});

/** Requirements of levels 1 and 2 in chapters V6 to V8 of OWASP ASVS 5.0.0, sections with how many. */
const SECTIONS: [section: string, ids: number[]][] = [
  ["6.1", [1, 2, 3]],
  ["6.2", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ["6.3", [1, 2, 3, 4]],
  ["6.4", [1, 2, 3, 4]],
  ["6.5", [1, 2, 3, 4, 5]],
  ["6.6", [1, 2, 3]],
  ["6.8", [1, 2, 3, 4]],
  ["7.1", [1, 2, 3]],
  ["7.2", [1, 2, 3, 4]],
  ["7.3", [1, 2]],
  ["7.4", [1, 2, 3, 4, 5]],
  ["7.5", [1, 2]],
  ["7.6", [1, 2]],
  ["8.1", [1, 2]],
  ["8.2", [1, 2, 3]],
  ["8.3", [1]],
  ["8.4", [1]],
];

test("every requirement has its row", () => {
  const rows = [...DOCUMENT.matchAll(/^\| (\d+\.\d+\.\d+) +\|/gm)].map(([, id]) => id);
  expect(rows).toEqual(SECTIONS.flatMap(([section, ids]) => ids.map((id) => `${section}.${id}`)));
});
