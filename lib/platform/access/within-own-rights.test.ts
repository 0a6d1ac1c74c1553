import { describe, expect, test } from "vitest";
import type { Grant } from "@/lib/core/permissions";
import { isWithinOwnRights } from "./within-own-rights";

const grant = (codes: string[], narrowed: Partial<Grant> = {}): Grant => ({
  roleId: "01890000-0000-7000-8000-000000000003",
  role: "Tested",
  codes: new Set(codes),
  scope: undefined,
  rules: [],
  ...narrowed,
});
const holding = (...grants: Grant[]) => ({ grants, limitedTo: undefined });

const KNOWN = [
  { name: "people.read", module: "system_admin", level: "manage" },
  { name: "roles.create", module: "system_admin", level: "administer" },
] as const;

describe("nobody gives what he does not hold", () => {
  test.each([
    [["*"], ["*", "finance:administer", "people.*", "people.read"], true],
    [["people.read"], ["people.read"], true],
    [["people.read"], ["people.*"], false],
    [["people.*"], ["people.read", "people.*"], true],
    [["finance:manage"], ["finance:work", "finance:view"], true],
    [["finance:work"], ["finance:manage"], false],
    [["finance:manage"], ["*:manage"], false],
    [["*:manage"], ["finance:manage", "*:view"], true],
    [["*:administer"], ["*"], false],
    [["finance:manage"], ["finance:owner"], false],
    [["people.read"], [], true],
    [["system_admin:manage"], ["people.read"], true],
    [["system_admin:manage"], ["roles.create"], false],
    [["system_admin:manage"], ["unheard.of"], false],
  ])("with %j to %j: %s", (held, wanted, isAllowed) => {
    expect(isWithinOwnRights(holding(grant(held)), wanted, KNOWN)).toBe(isAllowed);
  });

  test("a role for one branch or under rules hands nothing on", () => {
    expect(isWithinOwnRights(holding(grant(["*"], { scope: { branch: "b" } })), ["a.b"])).toBe(
      false,
    );
    const rule = {
      table: "users",
      type: "row",
      access: "read",
      field: null,
      condition: {},
    } as const;
    expect(isWithinOwnRights(holding(grant(["*"], { rules: [rule] })), ["a.b"])).toBe(false);
    expect(
      isWithinOwnRights(holding(grant(["*"], { rules: [rule] }), grant(["a.b"])), ["a.b"]),
    ).toBe(true);
  });

  test("a key hands on no more than its scopes", () => {
    const key = { grants: [grant(["*"])], limitedTo: ["people.read"] };
    expect(isWithinOwnRights(key, ["people.read"])).toBe(true);
    expect(isWithinOwnRights(key, ["people.invite"])).toBe(false);
  });
});
