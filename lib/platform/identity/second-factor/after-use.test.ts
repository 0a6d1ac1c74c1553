import { expect, test } from "vitest";
import { afterUse } from "./after-use";

const NOW = new Date("2026-03-01T09:00:00Z");
const passkey = (counter: number) => ({
  id: "AAAA",
  publicKey: "",
  counter,
  transports: [],
  name: "Laptop",
  createdAt: NOW.toISOString(),
  lastUsedAt: null,
});
const stored = {
  mfaSecretEnc: "v1.x",
  mfaEnrolledAt: NOW,
  mfaLastStep: 100,
  recoveryCodeHashes: ["a", "b"],
  passkeys: [passkey(7)],
};

// The row was locked after the proof was made: another request may have used the same meanwhile.
test.each([
  ["a later step", 101, { mfaLastStep: 101 }],
  ["the same step", 100, undefined],
  ["an earlier step", 99, undefined],
])("%s", (_what, step, change) => {
  expect(afterUse(stored, { kind: "totp", step }, NOW)).toEqual(change);
});

test("an app that was turned off meanwhile", () => {
  const off = { ...stored, mfaEnrolledAt: null };
  expect(afterUse(off, { kind: "totp", step: 101 }, NOW)).toBeUndefined();
});

test("a recovery code goes, and only that one", () => {
  const change = { recoveryCodeHashes: ["b"] };
  expect(afterUse(stored, { kind: "recovery", hash: "a" }, NOW)).toEqual(change);
  expect(afterUse(stored, { kind: "recovery", hash: "c" }, NOW)).toBeUndefined();
});

test.each([
  ["counts on", 7, 8, true],
  ["begins to count", 0, 1, true],
  ["never counts", 0, 0, true],
  ["counts the same again", 7, 7, false],
  ["counts backwards", 7, 6, false],
  ["counts no longer", 7, 0, false],
])("a passkey that %s", (_what, before, counter, isTaken) => {
  const proof = { kind: "passkey", id: "AAAA", counter } as const;
  const change = afterUse({ ...stored, passkeys: [passkey(before)] }, proof, NOW);
  const used = { ...passkey(before), counter, lastUsedAt: NOW.toISOString() };
  expect(change).toEqual(isTaken ? { passkeys: [used] } : undefined);
});

test("a passkey that was removed meanwhile", () => {
  const proof = { kind: "passkey", id: "AAAA", counter: 8 } as const;
  expect(afterUse({ ...stored, passkeys: [] }, proof, NOW)).toBeUndefined();
});
