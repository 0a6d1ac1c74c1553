import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ChainEnd, followChain, genesis, rowHash, type SealedRow } from "./hash-chain";

function sealed(labels: readonly string[], chain = "acme"): SealedRow[] {
  let end: ChainEnd = genesis(chain);
  return labels.map((label, index) => {
    const previousHash = end.rowHash;
    const fields = { label };
    const sequenceNo = index + 1;
    end = { sequenceNo, rowHash: rowHash(previousHash, sequenceNo, fields) };
    return { id: `row-${sequenceNo}`, previousHash, fields, ...end };
  });
}

const kinds = (rows: readonly SealedRow[]) =>
  followChain(genesis("acme"), rows).faults.map(({ sequenceNo, kind }) => `${kind} ${sequenceNo}`);

test("a chain as it was sealed has no fault, from any of its rows on", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 20 }), fc.nat(20), (labels, from) => {
      const rows = sealed(labels);
      const start = rows[from - 1] ?? genesis("acme");
      const { end, faults } = followChain(start, rows.slice(start.sequenceNo));
      expect(faults).toEqual([]);
      expect(end.rowHash).toBe((rows.at(-1) ?? genesis("acme")).rowHash);
    }),
  );
});

describe("each kind of tampering is named once, at its row", () => {
  const rows = sealed(["a", "b", "c", "d"]);
  const [one, two, three, four] = rows as [SealedRow, SealedRow, SealedRow, SealedRow];
  const forgedHash = rowHash(one.rowHash, 2, { label: "forged" });
  const cases: [string, SealedRow[], string[]][] = [
    ["a changed row", [one, { ...two, fields: { label: "x" } }, three, four], ["changed 2"]],
    ["a removed row", [one, three, four], ["missing 2"]],
    ["rows removed at the start", [three, four], ["missing 1"]],
    ["a number twice", [one, two, two, three, four], ["repeated 2"]],
    [
      "a row sealed anew",
      [one, { ...two, fields: { label: "forged" }, rowHash: forgedHash }, three, four],
      ["unlinked 3"],
    ],
    ["another chain's rows", sealed(["a"], "globex"), ["unlinked 1"]],
    ["an unsealed previous hash", [{ ...one, previousHash: null }], ["unlinked 1", "changed 1"]],
  ];
  test.each(cases)("%s", (_name, tampered, faults) => {
    expect(kinds(tampered)).toEqual(faults);
  });
});

test("no value can slip from one field into another, and null is absence", () => {
  const hash = (fields: Record<string, string | null>) => rowHash("p", 1, fields);
  expect(hash({ a: "1", b: "2" })).not.toBe(hash({ a: '1","b":"2' }));
  expect(hash({ a: "1", b: null })).toBe(hash({ a: "1" }));
  expect(hash({ a: "" })).not.toBe(hash({ a: null }));
  expect(hash({ a: "1" })).not.toBe(hash({ b: "1" }));
  expect(rowHash("p", 1, { a: "1" })).not.toBe(rowHash("p", 2, { a: "1" }));
});
