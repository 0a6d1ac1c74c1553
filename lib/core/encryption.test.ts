import { describe, expect, test } from "vitest";
import { SealBrokenError, type SealedFor, seal, unseal } from "./encryption";

process.env.DATABASE_URL ??= "postgres://nobody@localhost/none";

const OWNER: SealedFor = { purpose: "second-factor.secret", tenantId: "t1", ownerId: "u1" };
const TEXT = "JBSWY3DPEHPK3PXP – ₹";

describe("a sealed text", () => {
  test("opens for the one it was sealed for, and shows nothing of itself", () => {
    const sealed = seal(TEXT, OWNER);
    expect(unseal(sealed, OWNER)).toBe(TEXT);
    expect(sealed).toMatch(/^v1\.[\w-]+$/);
    expect(Buffer.from(sealed.slice(3), "base64url").includes("JBSWY3DP")).toBe(false);
    expect(seal(TEXT, OWNER)).not.toBe(sealed);
  });

  test("may be empty", () => {
    expect(unseal(seal("", OWNER), OWNER)).toBe("");
  });

  test.each([
    ["another purpose", { purpose: "webhook.secret" }],
    ["another tenant", { tenantId: "t2" }],
    ["the platform", { tenantId: undefined }],
    ["another row", { ownerId: "u2" }],
  ])("does not open for %s", (_name, other) => {
    expect(() => unseal(seal(TEXT, OWNER), { ...OWNER, ...other })).toThrow(SealBrokenError);
  });

  test("does not open once any of its bytes was changed", () => {
    const bytes = Buffer.from(seal(TEXT, OWNER).slice(3), "base64url");
    for (let position = 0; position < bytes.length; position += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(position) ^ 1, position);
      expect(() => unseal(`v1.${changed.toString("base64url")}`, OWNER)).toThrow(SealBrokenError);
    }
  });

  test.each(["", "v1.", "v1.AAAA", "v2.AAAA", "JBSWY3DPEHPK3PXP"])("is not %j", (text) => {
    expect(() => unseal(text, OWNER)).toThrow(SealBrokenError);
  });
});
