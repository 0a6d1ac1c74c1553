import { describe, expect, test } from "vitest";
import { admit, type Entry } from "./admit";
import type { Actor, Tenant } from "./context";
import { testActor } from "./test-actor";

const now = new Date("2026-03-01T09:00:00Z");
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const tenant: Tenant = {
  id: "01890000-0000-7000-8000-00000000000a",
  slug: "acme",
  name: "Acme",
  lifecycle: "ready",
  place: { schema: "t_a", role: "t_a", clusterId: "c" },
  country: "IN",
  currency: "INR",
  tier: "FREE",
  status: "ACTIVE",
  suspendReason: null,
  modules: ["system_admin"],
  seats: 3,
  features: [],
  mode: "full" as const,
  recordCount: 0,
  recordLimit: null,
};
const entry: Entry = { name: "people.invite", module: "system_admin", level: "administer" };
const own: Entry = { name: "profile.update", module: "system_admin", level: "self" };
const origin = { now, requestId: "r", ip: undefined, userAgent: undefined };

const refusalOf = (
  asked: Entry,
  actor: Actor,
  kind: "look" | "change",
  host: Partial<Tenant> = {},
): string | undefined => {
  try {
    admit(asked, { ...origin, tenant: { ...tenant, ...host }, actor }, kind);
    return undefined;
  } catch (error) {
    return (error as { reason: string }).reason;
  }
};

const administrator = testActor();
const viewer = testActor({ codes: ["*:view"] });
const impersonating = (mayWrite: boolean) =>
  testActor({ impersonation: { staffId: "s", reason: "a ticket", mayWrite } });
const lacksFactor = testActor({
  secondFactor: { isEnrolled: false, isRequired: true, isPassed: false },
});
const suspended = { status: "SUSPENDED", mode: "read_only", suspendReason: "admin" } as const;

describe("who gets in", () => {
  test.each<[string, Entry, Actor, "look" | "change", Partial<Tenant>, string | undefined]>([
    ["an administrator", entry, administrator, "change", {}, undefined],
    ["nobody without the permission", entry, viewer, "change", {}, "permission.missing"],
    ["everybody where it is about themselves", own, viewer, "change", {}, undefined],
    ["a suspended workspace: nobody else", own, viewer, "look", suspended, "tenant.suspended"],
    [
      "a suspended workspace: its administrators look",
      entry,
      administrator,
      "look",
      suspended,
      undefined,
    ],
    [
      "a suspended workspace: and change nothing",
      entry,
      administrator,
      "change",
      suspended,
      "tenant.read-only",
    ],
    [
      "a suspended workspace: not even their own",
      own,
      administrator,
      "change",
      suspended,
      "tenant.read-only",
    ],
    [
      "past due is no reason to refuse",
      entry,
      administrator,
      "change",
      { status: "PAST_DUE" },
      undefined,
    ],
    [
      "a required second factor is missing",
      entry,
      lacksFactor,
      "look",
      {},
      "second-factor.required",
    ],
    ["and can be set up all the same", own, lacksFactor, "change", {}, undefined],
    ["impersonation looks", entry, impersonating(false), "look", {}, undefined],
    [
      "impersonation changes nothing",
      entry,
      impersonating(false),
      "change",
      {},
      "impersonation.read-only",
    ],
    ["impersonation with the grant changes", entry, impersonating(true), "change", {}, undefined],
    [
      "but never what is the person's own",
      own,
      impersonating(true),
      "change",
      {},
      "impersonation.read-only",
    ],
    [
      "a role for one branch does not reach what has no rows",
      entry,
      testActor({
        grants: [
          { roleId: "r", role: "R", codes: new Set(["*"]), scope: { branch: "b" }, rules: [] },
        ],
      }),
      "change",
      {},
      "permission.missing",
    ],
    [
      "but what narrows its rows",
      { ...entry, rows: "branches" },
      testActor({
        grants: [
          { roleId: "r", role: "R", codes: new Set(["*"]), scope: { branch: "b" }, rules: [] },
        ],
      }),
      "change",
      {},
      undefined,
    ],
    [
      "a key within its scopes",
      entry,
      testActor({ kind: "api_key", limitedTo: ["people.*"] }),
      "change",
      {},
      undefined,
    ],
    [
      "a key beyond its scopes",
      entry,
      testActor({ kind: "api_key", limitedTo: ["branches.*"] }),
      "change",
      {},
      "permission.missing",
    ],
    [
      "a key is nobody's self",
      own,
      testActor({ kind: "api_key" }),
      "change",
      {},
      "permission.missing",
    ],
  ])("%s", (_name, asked, actor, kind, host, reason) => {
    expect(refusalOf(asked, actor, kind, host)).toBe(reason);
  });
});

describe("a dangerous entry wants a recent confirmation", () => {
  const dangerous = { ...entry, isDangerous: true };
  test.each([
    [null, "step-up.required"],
    [minutesAgo(11), "step-up.required"],
    [minutesAgo(9), undefined],
  ])("confirmed at %s", (confirmedAt, reason) => {
    expect(refusalOf(dangerous, testActor({ confirmedAt }), "change")).toBe(reason);
  });
  test("and says so only to whoever holds the permission", () => {
    expect(refusalOf(dangerous, viewer, "change")).toBe("permission.missing");
  });
});

test("an entry without a level is one without a permission", () => {
  const { level: _, ...rest } = entry;
  expect(() => admit(rest as Entry, { ...origin, tenant, actor: administrator }, "look")).toThrow(
    "no permission",
  );
});
