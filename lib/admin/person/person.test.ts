import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { apiKeys } from "@/db/tenant/core/api-keys";
import { dataAccessRules } from "@/db/tenant/core/data-access-rules";
import { territories } from "@/db/tenant/core/territories";
import { userRoles, users } from "@/db/tenant/core/users";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import type { Grant } from "@/lib/core/permissions";
import { read } from "@/lib/core/read";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { checkSession } from "@/lib/platform/identity/session/check";
import { openSession } from "@/lib/platform/identity/session/open";
import {
  createTestWorkspace,
  NOW,
  originAt,
  type TestWorkspace,
} from "@/lib/platform/identity/test-workspace";
import { assignRoles } from "./assign-roles";
import { deactivatePerson } from "./deactivate";
import { exportPeople } from "./export";
import { getPerson } from "./get-person";
import { listPeople } from "./queries";
import { reactivatePerson } from "./reactivate";
import { resetSecondFactor } from "./reset-second-factor";
import { listRoleChoices } from "./role-choices";
import { signOutPerson } from "./sign-out";
import { addPerson, addRole, asking, auditOf, eventsOf, personRow, roleId } from "./test-people";
import { updatePerson } from "./update";

let platform: TestPlatform;
let acme: TestWorkspace;
let globex: TestWorkspace;
beforeAll(async () => {
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
  globex = await createTestWorkspace(platform, "globex");
});
afterAll(() => platform.close());

const lastAdministrator = { code: "rule_violated", reason: "people.last-administrator" };
const beyondOwn = { code: "forbidden", reason: "roles.beyond-own" };
const stepUp = { code: "forbidden", reason: "step-up.required" };

async function signIn(userId: string) {
  const opened = await inTenant(acme.tenant.place, (tx) =>
    openSession(tx, { userId }, "browser", originAt(NOW)),
  );
  if (!opened) throw new Error("no session");
  return opened;
}
const check = ({ sessionId, userId, secret }: Awaited<ReturnType<typeof signIn>>) =>
  checkSession(acme.tenant.place, { sessionId, userId, secret, kind: "browser" }, NOW);

describe("deactivating", () => {
  test("ends sessions and API keys at once and frees the seat; reactivating takes one", async () => {
    const id = await addPerson(acme, "grace@acme.test");
    const session = await signIn(id);
    const keyId = uuidv7();
    const clerk = await roleId(acme, "clerk");
    await inTenant(acme.tenant.place, async (tx) => {
      await tx.update(users).set({ resetTokenHash: "h" }).where(eq(users.id, id));
      await tx.insert(apiKeys).values({
        id: keyId,
        name: "Shop",
        keyPrefix: "a",
        keyHash: keyId,
        userId: id,
        roleId: clerk,
      });
    });
    expect(await check(session)).toBeDefined();
    expect(await execute(deactivatePerson, asking(acme), { id })).toEqual({
      id,
      endedSessions: 1,
      revokedApiKeys: 1,
    });
    expect(await check(session)).toBeUndefined();
    expect(await personRow(acme, id)).toMatchObject({
      status: "deactivated",
      version: 2,
      updatedBy: acme.owner.id,
      resetTokenHash: null,
    });
    const [key] = await inTenant(acme.tenant.place, (tx) =>
      tx.select().from(apiKeys).where(eq(apiKeys.id, keyId)),
    );
    expect(key?.revokedAt).toEqual(NOW);
    expect(await auditOf(acme, id)).toMatchObject([
      { action: "status_change", changes: { status: { from: "active", to: "deactivated" } } },
    ]);
    expect(await auditOf(acme, keyId)).toHaveLength(1);
    expect(await eventsOf(acme, id)).toMatchObject([{ eventType: "people.deactivated" }]);
    const again = execute(deactivatePerson, asking(acme), { id });
    await expect(again).rejects.toMatchObject({ reason: "people.not-active" });

    const full = asking(acme, {}, { seats: 1 });
    await expect(execute(reactivatePerson, full, { id })).rejects.toMatchObject({
      code: "limit_reached",
      reason: "seats.exhausted",
      message: expect.stringContaining("1 person"),
    });
    await execute(reactivatePerson, asking(acme), { id });
    expect((await personRow(acme, id)).status).toBe("active");
    // What was ended stays ended.
    expect(await check(session)).toBeUndefined();
    await execute(deactivatePerson, asking(acme), { id });
  });

  test("is refused for oneself, without a recent confirmation, and for another company's people", async () => {
    const self = execute(deactivatePerson, asking(acme), { id: acme.owner.id });
    await expect(self).rejects.toMatchObject({ reason: "people.not-yourself" });
    const id = await addPerson(acme, "unconfirmed@acme.test");
    const late = new Date(NOW.getTime() - 11 * 60_000);
    const stale = execute(deactivatePerson, asking(acme, { confirmedAt: late }), { id });
    await expect(stale).rejects.toMatchObject(stepUp);
    const foreign = execute(deactivatePerson, asking(acme), { id: globex.owner.id });
    await expect(foreign).rejects.toMatchObject({ code: "not_found" });
    expect((await personRow(globex, globex.owner.id)).status).toBe("active");
  });
});

describe("the last administrator", () => {
  const other = () => asking(acme, { id: uuidv7() });
  const setRoles = async (id: string, roles: unknown[], request = other()) =>
    execute(assignRoles, request, {
      id,
      version: (await personRow(acme, id)).version,
      roles,
    });

  test("stays: not deactivated, not demoted, not limited to a place, not ended", async () => {
    const { id } = acme.owner;
    const administrator = await roleId(acme, "administrator");
    await expect(execute(deactivatePerson, other(), { id })).rejects.toMatchObject(
      lastAdministrator,
    );
    await expect(setRoles(id, [])).rejects.toMatchObject(lastAdministrator);
    for (const validTo of ["2026-02-28", "2027-12-31"]) {
      const ended = setRoles(id, [{ roleId: administrator, validTo }]);
      await expect(ended).rejects.toMatchObject(lastAdministrator);
    }
    const territoryId = uuidv7();
    await inTenant(acme.tenant.place, (tx) =>
      tx.insert(territories).values({
        id: territoryId,
        code: "west",
        name: "West",
        territoryType: "sales",
      }),
    );
    const narrowed = setRoles(id, [{ roleId: administrator, scope: { territoryId } }]);
    await expect(narrowed).rejects.toMatchObject(lastAdministrator);
    expect((await personRow(acme, id)).version).toBe(1);
  });

  test("does not count who is invited, deactivated, or a program", async () => {
    await addPerson(acme, "invited@acme.test", ["administrator"], { status: "invited" });
    await addPerson(acme, "gone@acme.test", ["administrator"], { status: "deactivated" });
    await addPerson(acme, "robot@acme.test", ["administrator"], { userType: "service_account" });
    await expect(setRoles(acme.owner.id, [])).rejects.toMatchObject(lastAdministrator);
  });

  test("two who demote each other at once: one of them stays", async () => {
    const { id } = acme.owner;
    for (let round = 0; round < 5; round += 1) {
      const second = await addPerson(acme, `second-${round}@acme.test`, ["administrator"]);
      const outcomes = await Promise.allSettled([
        setRoles(second, [], asking(acme)),
        round % 2 === 0
          ? setRoles(id, [], asking(acme, { id: second }))
          : execute(deactivatePerson, asking(acme, { id: second }), { id }),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const refused = outcomes.find((outcome) => outcome.status === "rejected");
      expect(refused?.reason).toMatchObject(lastAdministrator);
      // Back to one administrator, the owner.
      const administrator = await roleId(acme, "administrator");
      await inTenant(acme.tenant.place, async (tx) => {
        await tx.delete(userRoles).where(eq(userRoles.userId, second));
        await tx
          .insert(userRoles)
          .values({ userId: id, roleId: administrator })
          .onConflictDoNothing();
        await tx.update(users).set({ status: "active" }).where(eq(users.id, id));
      });
    }
  });
});

describe("assigning roles", () => {
  test("replaces the set, leaves what stays, works with the next request and is recorded by name", async () => {
    const id = await addPerson(acme, "hedy@acme.test", ["clerk", "viewer"]);
    const session = await signIn(id);
    const [clerk, manager] = [await roleId(acme, "clerk"), await roleId(acme, "manager")];
    const held = () =>
      inTenant(acme.tenant.place, (tx) =>
        tx.select().from(userRoles).where(eq(userRoles.userId, id)),
      );
    const kept = (await held()).find((row) => row.roleId === clerk);
    await execute(assignRoles, asking(acme), {
      id,
      version: 1,
      roles: [{ roleId: clerk }, { roleId: manager, validTo: "2026-12-31" }],
    });
    expect((await held()).map((row) => row.id)).toContain(kept?.id);
    expect((await check(session))?.roles).toEqual(["Clerk", "Manager"]);
    expect(await auditOf(acme, id)).toMatchObject([
      {
        changes: {
          roles: { from: ["Clerk", "Viewer"], to: ["Clerk", "Manager until 2026-12-31"] },
        },
      },
    ]);
    expect(await eventsOf(acme, id)).toMatchObject([{ eventType: "people.roles-changed" }]);
    const stale = execute(assignRoles, asking(acme), { id, version: 1, roles: [] });
    await expect(stale).rejects.toMatchObject({ code: "conflict", reason: "record.stale" });
  });

  test("two at once with the same version: one wins", async () => {
    const id = await addPerson(acme, "joan@acme.test", []);
    const roles = [{ roleId: await roleId(acme, "viewer") }];
    const outcomes = await Promise.allSettled(
      [1, 2, 3, 4].map(() => execute(assignRoles, asking(acme), { id, version: 1, roles })),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("names a role or a place that does not exist, and one that is given twice", async () => {
    const id = await addPerson(acme, "mary@acme.test", []);
    const clerk = await roleId(acme, "clerk");
    const assign = (roles: unknown) =>
      execute(assignRoles, asking(acme), { id, version: 1, roles });
    const foreignRole = await addRole(globex, "Theirs", ["people.read"]);
    await expect(assign([{ roleId: clerk }, { roleId: foreignRole }])).rejects.toMatchObject({
      code: "not_found",
      fields: { "roles.1.roleId": expect.any(String) },
    });
    await expect(assign([{ roleId: clerk, scope: { branchId: uuidv7() } }])).rejects.toMatchObject({
      code: "not_found",
      fields: { "roles.0.scope.branchId": expect.any(String) },
    });
    await expect(assign([{ roleId: clerk }, { roleId: clerk }])).rejects.toMatchObject({
      code: "invalid",
      fields: { "roles.1.roleId": expect.any(String) },
    });
    await expect(assign([{ roleId: clerk, validTo: "tomorrow" }])).rejects.toMatchObject({
      code: "invalid",
    });
    expect((await personRow(acme, id)).version).toBe(1);
  });
});

describe("nobody reaches beyond their own rights", () => {
  const helper = ["people.assign-roles", "people.deactivate", "people.reactivate", "people.read"];
  let helperId: string;
  beforeAll(async () => {
    helperId = await addPerson(acme, "helper@acme.test", []);
  });
  const asHelper = (codes = helper, grant: Partial<Grant> = {}) => {
    const request = asking(acme, { id: helperId, codes });
    return {
      ...request,
      actor: {
        ...request.actor,
        grants: request.actor.grants.map((own) => ({ ...own, ...grant })),
      },
    };
  };

  test("in giving and taking roles", async () => {
    const id = await addPerson(acme, "lise@acme.test", []);
    const own = await addRole(acme, "Desk", ["people.read"]);
    const viewer = await roleId(acme, "viewer");
    const give = (roles: unknown, version: number, request = asHelper()) =>
      execute(assignRoles, request, { id, version, roles });
    for (const code of ["administrator", "viewer"]) {
      const wanted = give([{ roleId: await roleId(acme, code) }], 1);
      await expect(wanted).rejects.toMatchObject(beyondOwn);
    }
    await give([{ roleId: own }], 1);
    await execute(assignRoles, asking(acme), {
      id,
      version: 2,
      roles: [{ roleId: own }, { roleId: viewer }],
    });
    // What stays as it is was given by somebody else; to take it away is another thing.
    await give([{ roleId: viewer }], 3);
    await expect(give([], 4)).rejects.toMatchObject(beyondOwn);
    // A role for one branch lets nobody change people who belong to all of them.
    const scoped = asHelper(helper, { scope: { branch: uuidv7() } });
    await expect(give([], 4, scoped)).rejects.toMatchObject({ code: "not_found" });
  });

  test("in shutting people out and letting them in", async () => {
    const administrator = await addPerson(acme, "emmy@acme.test", ["administrator"]);
    await expect(
      execute(deactivatePerson, asHelper(), { id: administrator }),
    ).rejects.toMatchObject(beyondOwn);
    await execute(deactivatePerson, asking(acme), { id: administrator });
    await expect(
      execute(reactivatePerson, asHelper(), { id: administrator }),
    ).rejects.toMatchObject(beyondOwn);
  });

  test("in what they are offered to give", async () => {
    const offered = await read(listRoleChoices, asking(acme), undefined);
    const names = offered.roles.map(({ name }) => name);
    expect(names).toContain("Administrator");
    expect(names).not.toContain("Accountant");
    const entitled = await read(
      listRoleChoices,
      asking(acme, {}, { modules: ["system_admin", "finance"] }),
      undefined,
    );
    expect(entitled.roles.map(({ name }) => name)).toContain("Accountant");
    const fewer = await read(listRoleChoices, asHelper(), undefined);
    expect(fewer.roles.map(({ name }) => name)).toEqual(["Desk"]);
  });
});

test("signing out ends every sign-in of one person, or one of them", async () => {
  const id = await addPerson(acme, "rosalind@acme.test");
  const [one, two, three] = [await signIn(id), await signIn(id), await signIn(id)];
  const mine = await signIn(acme.owner.id);
  const foreign = execute(signOutPerson, asking(acme), { id, sessionId: mine.sessionId });
  await expect(foreign).rejects.toMatchObject({ code: "not_found" });
  expect(await check(mine)).toBeDefined();
  await execute(signOutPerson, asking(acme), { id, sessionId: one.sessionId });
  expect(await check(one)).toBeUndefined();
  expect(await check(two)).toBeDefined();
  expect(await execute(signOutPerson, asking(acme), { id })).toEqual({ id, endedSessions: 2 });
  expect(await check(three)).toBeUndefined();
  expect(await check(mine)).toBeDefined();
});

test("resetting the second factor removes all of it and ends every sign-in", async () => {
  const passkey = {
    id: "a",
    publicKey: "b",
    counter: 0,
    transports: [],
    name: "Key",
    createdAt: NOW.toISOString(),
    lastUsedAt: null,
  };
  const id = await addPerson(acme, "ida@acme.test", ["clerk"], {
    mfaSecretEnc: "s",
    mfaEnrolledAt: NOW,
    recoveryCodeHashes: ["h"],
    passkeys: [passkey],
  });
  const session = await signIn(id);
  await execute(resetSecondFactor, asking(acme), { id });
  expect(await personRow(acme, id)).toMatchObject({
    mfaSecretEnc: null,
    mfaEnrolledAt: null,
    recoveryCodeHashes: null,
    passkeys: [],
  });
  expect(await check(session)).toBeUndefined();
  const again = execute(resetSecondFactor, asking(acme), { id });
  await expect(again).rejects.toMatchObject({ reason: "people.no-second-factor" });
  const own = execute(resetSecondFactor, asking(acme), { id: acme.owner.id });
  await expect(own).rejects.toMatchObject({ reason: "people.not-yourself" });
});

test("a name and a number are corrected, and only with the version that was read", async () => {
  const id = await addPerson(acme, "ada-2@acme.test");
  const update = (input: object) => execute(updatePerson, asking(acme), { id, ...input });
  await update({ version: 1, name: "Ada King", phone: "+91 98765 43210" });
  expect(await personRow(acme, id)).toMatchObject({ name: "Ada King", phone: "+91 98765 43210" });
  await update({ version: 2, phone: "" });
  expect(await personRow(acme, id)).toMatchObject({ name: "Ada King", phone: null });
  await expect(update({ version: 2, name: "X Y" })).rejects.toMatchObject({
    reason: "record.stale",
  });
  await expect(update({ version: 3, name: "A\nBcc: x" })).rejects.toMatchObject({
    fields: { name: expect.any(String) },
  });
});

describe("looking", () => {
  test("the list filters, pages and counts seats; one person shows roles and sign-ins", async () => {
    const id = await addPerson(acme, "katherine@acme.test");
    await signIn(id);
    const found = await read(listPeople, asking(acme), { text: "KATHERINE@", status: "active" });
    expect(found.people).toMatchObject([
      { id, roles: ["Clerk"], hasSecondFactor: false, lastActiveAt: NOW, userType: "staff" },
    ]);
    expect((await read(listPeople, asking(acme), { text: "100%" })).people).toEqual([]);
    const all = await read(listPeople, asking(acme), {});
    expect(all.next).toBeNull();
    const first = all.people[0];
    const rest = await read(listPeople, asking(acme), { after: first?.id });
    expect(rest.people.map((person) => person.id)).toEqual(
      all.people.slice(1).map((person) => person.id),
    );
    const one = await read(getPerson, asking(acme), { id });
    expect(one).toMatchObject({
      email: "katherine@acme.test",
      roles: [{ role: "Clerk", places: [] }],
      sessions: [{ device: "Chrome on Linux" }],
    });
    expect(JSON.stringify(one)).not.toContain("hash");
    const manager = asking(acme, { codes: ["*:manage"] });
    expect((await read(getPerson, manager, { id })).sessions).toEqual([]);
    for (const unknown of [uuidv7(), globex.owner.id]) {
      await expect(read(getPerson, asking(acme), { id: unknown })).rejects.toMatchObject({
        code: "not_found",
      });
    }
    await expect(read(listPeople, asking(acme, { codes: ["*:work"] }), {})).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("row rules and masks hold for the list, one person, the search and the export", async () => {
    const id = await addPerson(acme, "masked@acme.test", ["clerk"], { phone: "+91 1" });
    const own = await addRole(acme, "Narrow", ["people.read", "people.export"]);
    const rules = [
      {
        table: "users",
        type: "row" as const,
        access: "read" as const,
        field: null,
        condition: { field: "email", is: "equal", value: "masked@acme.test" },
      },
      {
        table: "users",
        type: "field" as const,
        access: "mask" as const,
        field: "email",
        condition: null,
      },
      {
        table: "users",
        type: "field" as const,
        access: "none" as const,
        field: "phone",
        condition: null,
      },
    ];
    await inTenant(acme.tenant.place, (tx) =>
      tx.insert(dataAccessRules).values(
        rules.map(({ table, type, access, field, condition }) => ({
          tableName: table,
          ruleType: type,
          access,
          fieldName: field,
          roleId: own,
          condition,
        })),
      ),
    );
    const base = asking(acme, {}, { features: ["csv_export"] });
    const narrow = {
      ...base,
      actor: {
        ...base.actor,
        grants: [
          {
            roleId: own,
            role: "Narrow",
            codes: new Set(["people.read", "people.export"]),
            scope: undefined,
            rules,
          },
        ],
      },
    };
    const { people } = await read(listPeople, narrow, {});
    expect(people).toMatchObject([{ id, email: "•••", phone: null }]);
    expect((await read(listPeople, narrow, { text: "masked@" })).people).toEqual([]);
    expect(await read(getPerson, narrow, { id })).toMatchObject({ email: "•••" });
    await expect(read(getPerson, narrow, { id: acme.owner.id })).rejects.toMatchObject({
      code: "not_found",
    });
    const { csv } = await execute(exportPeople, narrow, {});
    expect(csv).not.toContain("@acme.test");
    expect(csv.trim().split("\r\n")).toHaveLength(2);
  });
});

test("an export needs the plan, is harmless in a spreadsheet and is noted", async () => {
  await addPerson(acme, "formula@acme.test", [], { name: "=HYPERLINK(1)", phone: "+91 98" });
  await expect(execute(exportPeople, asking(acme), {})).rejects.toMatchObject({
    code: "module_required",
    reason: "feature.not-included",
    message: expect.stringContaining("Starter"),
  });
  const request = asking(acme, {}, { features: ["csv_export"] });
  const { csv, fileName } = await execute(exportPeople, request, { text: "formula@" });
  expect(fileName).toBe("people-2026-03-01.csv");
  expect(csv).toContain("'=HYPERLINK(1),formula@acme.test,'+91 98,active,staff,,off,");
  const noted = (await auditOf(acme, acme.owner.id)).filter(({ action }) => action === "export");
  expect(noted.at(-1)).toMatchObject({ changes: { rows: { to: 1 } } });
});
