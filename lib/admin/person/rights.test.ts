import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { territories } from "@/db/tenant/core/territories";
import { userRoles, users } from "@/db/tenant/core/users";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import type { Grant } from "@/lib/core/permissions";
import { read } from "@/lib/core/read";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { createTestWorkspace, type TestWorkspace } from "@/lib/platform/identity/test-workspace";
import { assignRoles } from "./assign-roles";
import { deactivatePerson } from "./deactivate";
import { reactivatePerson } from "./reactivate";
import { listRoleChoices } from "./role-choices";
import {
  actorOf,
  addPerson,
  addRole,
  asking,
  auditOf,
  eventsOf,
  type OpenedSession,
  personRow,
  roleId,
  signInAs,
} from "./test-people";

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

const signIn = (userId: string) => signInAs(acme, userId);
const check = (session: OpenedSession) => actorOf(acme, session);

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
