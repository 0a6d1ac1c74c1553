import { expect, test } from "vitest";
import { matchingRecoveryHash, newRecoveryCodes } from "./recovery-codes";
import { codeAt } from "./test-factors";
import { matchingStep, newTotpSecret, qrPicture, totpUri } from "./totp";

const NOW = new Date("2026-03-01T09:00:15Z");
const STEP = Math.floor(NOW.getTime() / 30_000);
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

test("the codes are those of RFC 6238", () => {
  // Appendix B, SHA-1, at 59 seconds, cut to six digits.
  const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  expect(matchingStep(secret, "287082", new Date(59_000), null)).toBe(1);
});

test.each([
  [-60, undefined],
  [-30, STEP - 1],
  [0, STEP],
  [30, STEP + 1],
  [60, undefined],
])("a code %s seconds away belongs to step %s", (seconds, step) => {
  const secret = newTotpSecret();
  expect(matchingStep(secret, codeAt(secret, later(seconds)), NOW, null)).toBe(step);
});

test("a code is good once, and none before it is good after it", () => {
  const secret = newTotpSecret();
  expect(matchingStep(secret, codeAt(secret, NOW), NOW, STEP)).toBeUndefined();
  expect(matchingStep(secret, codeAt(secret, later(-30)), NOW, STEP)).toBeUndefined();
  expect(matchingStep(secret, codeAt(secret, later(30)), NOW, STEP)).toBe(STEP + 1);
});

test("secrets have 160 bits and differ", () => {
  expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newTotpSecret()).not.toBe(newTotpSecret());
});

test("the picture is a QR code of the address", async () => {
  const uri = totpUri("JBSWY3DPEHPK3PXP", "Acme & Sons", "ada@acme.test");
  expect(new URL(uri)).toMatchObject({ protocol: "otpauth:", host: "totp" });
  expect(new URL(uri).searchParams.get("issuer")).toBe("Acme & Sons");
  const picture = await qrPicture(uri);
  expect(picture).toMatch(/^data:image\/svg\+xml;base64,/);
  expect(Buffer.from(picture.split(",")[1] ?? "", "base64").toString()).toMatch(/^<svg /);
});

test("recovery codes are recognised however they are typed, and nothing else is", async () => {
  const { codes, hashes } = await newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  expect(new Set(hashes).size).toBe(10);
  const [first = ""] = codes;
  expect(first).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
  for (const typed of [first, ` ${first.toUpperCase()} `, first.replaceAll("-", "")]) {
    expect(await matchingRecoveryHash(typed, hashes)).toBe(hashes[0]);
  }
  expect(await matchingRecoveryHash(`${first}x`, hashes)).toBeUndefined();
  expect(await matchingRecoveryHash("", hashes)).toBeUndefined();
  expect(await matchingRecoveryHash(first, hashes.slice(1))).toBeUndefined();
  expect(await matchingRecoveryHash(first, [])).toBeUndefined();
});
