import { expect, test } from "vitest";
import { hashSnapshot, sealSnapshot } from "./hash-snapshot";
import { documentSnapshot } from "./snapshot";
import { CREDIT_NOTE, EXPORT, INTRA } from "./test-snapshots";

test("the order of keys and the way back from JSON leave the hash as it is", () => {
  expect(hashSnapshot({ b: [1n, { d: null, c: "x" }], a: 2 })).toBe(
    hashSnapshot({ a: 2n, b: [1, { c: "x", d: null }] }),
  );
  for (const snapshot of [INTRA, EXPORT, CREDIT_NOTE]) {
    const sealed = sealSnapshot(snapshot);
    expect(sealed.snapshotHash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashSnapshot(sealed.snapshot as object)).toBe(sealed.snapshotHash);
    expect(documentSnapshot.parse(sealed.snapshot)).toEqual(snapshot);
  }
});

test.each([
  { ...INTRA, total: INTRA.total + 1n },
  { ...INTRA, number: "INV/26-27/000124" },
  { ...INTRA, recipient: { ...INTRA.recipient, gstin: null } },
  { ...INTRA, lines: [...INTRA.lines, ...INTRA.lines] },
])("any other fact is another hash", (changed) => {
  expect(hashSnapshot(changed)).not.toBe(hashSnapshot(INTRA));
});
