import { describe, expect, test } from "vitest";
import { csvRecord } from "@/lib/core/csv";
import { readableChanges } from "./redact";

const right = (rights: Record<string, "none" | "mask" | "read" | "write">) => ({
  of: (field: string) => rights[field] ?? "write",
});

describe("of a secret only that it changed is told", () => {
  test.each([
    "password_hash",
    "passwordHash",
    "mfa_secret_enc",
    "recovery_code_hashes",
    "reset_token_hash",
    "key_hash",
    "credentials_enc",
    "webhook_secret",
    "password",
    "refresh_token",
  ])("%s", (field) => {
    const changes = readableChanges({ [field]: { from: "old", to: "new" } }, undefined);
    expect(changes).toEqual([{ field, isSecret: true, from: null, to: null }]);
  });

  test("inside of a value too", () => {
    const to = { url: "https://x.test", auth: [{ api_secret: "s3cret", user: "ada" }] };
    const text = JSON.stringify(readableChanges({ config: { from: null, to } }, undefined));
    expect(text).not.toContain("s3cret");
    expect(text).toContain("https://x.test");
  });

  test.each(["password_changed_at", "token_count", "hash_tag", "name", "hsn_code"])(
    "%s is none",
    (field) => {
      const [change] = readableChanges({ [field]: { from: "a", to: "b" } }, undefined);
      expect(change).toEqual({ field, isSecret: false, from: "a", to: "b" });
    },
  );
});

test("field rights: out of reach is left out, masked is masked, nothing stays nothing", () => {
  const changes = {
    salary: { from: 1, to: 2 },
    pan: { from: null, to: "ABCDE1234F" },
    name: { from: "A", to: "B" },
  };
  expect(readableChanges(changes, right({ salary: "none", pan: "mask", name: "read" }))).toEqual([
    { field: "pan", isSecret: false, from: null, to: "•••" },
    { field: "name", isSecret: false, from: "A", to: "B" },
  ]);
});

test("a change in another shape is shown as what it became", () => {
  expect(readableChanges({ note: "hello" }, undefined)).toEqual([
    { field: "note", isSecret: false, from: null, to: "hello" },
  ]);
  expect(readableChanges(null, undefined)).toEqual([]);
});

describe("a CSV record", () => {
  test.each([
    ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", `"'\r=1"`],
    ["a=b", "a=b"],
    ['say "hi", Ada', '"say ""hi"", Ada"'],
    ['=cmd|"x"', `"'=cmd|""x"""`],
    ["two\nlines", '"two\nlines"'],
    ["", ""],
  ])("%j", (value, written) => {
    expect(csvRecord([value])).toBe(`${written}\r\n`);
  });

  test("is separated by commas, and nothing is an empty cell", () => {
    expect(csvRecord([1, null, "x"])).toBe("1,,x\r\n");
  });
});
