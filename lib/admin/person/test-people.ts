import { eq, inArray } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { domainEvents } from "@/db/tenant/core/domain-events";
import { rolePermissions, roles } from "@/db/tenant/core/roles";
import { userRoles, users } from "@/db/tenant/core/users";
import type { Actor, Tenant } from "@/lib/core/context";
import { inTenant } from "@/lib/core/database";
import { testActor } from "@/lib/core/test-actor";
import { checkSession } from "@/lib/platform/identity/session/check";
import { openSession } from "@/lib/platform/identity/session/open";
import { NOW, originAt, type TestWorkspace } from "@/lib/platform/identity/test-workspace";

/** A request of somebody who has just confirmed who they are; an administrator unless `codes` says less. */
export function asking(
  { tenant, owner }: TestWorkspace,
  actor: Partial<Actor> & { codes?: readonly string[] } = {},
  about: Partial<Tenant> & { now?: Date } = {},
) {
  const { now = NOW, ...changed } = about;
  return {
    ...originAt(now),
    tenant: { ...tenant, seats: 100, ...changed },
    actor: testActor({ id: owner.id, confirmedAt: now, ...actor }),
  };
}

/** Id of a system role. */
export async function roleId({ tenant }: TestWorkspace, code: string): Promise<string> {
  const [role] = await inTenant(tenant.place, (tx) =>
    tx.select({ id: roles.id }).from(roles).where(eq(roles.code, code)),
  );
  if (!role) throw new Error(`no role ${code}`);
  return role.id;
}

/** A role of the tenant's own. */
export async function addRole(
  { tenant }: TestWorkspace,
  name: string,
  codes: readonly string[],
): Promise<string> {
  const id = uuidv7();
  await inTenant(tenant.place, async (tx) => {
    await tx.insert(roles).values({ id, code: name.toLowerCase(), name });
    await tx
      .insert(rolePermissions)
      .values(codes.map((permissionCode) => ({ roleId: id, permissionCode })));
  });
  return id;
}

/** Somebody who is here with these system roles, active unless said otherwise. */
export async function addPerson(
  { tenant }: TestWorkspace,
  email: string,
  codes: readonly string[] = ["clerk"],
  columns: Partial<typeof users.$inferInsert> = {},
): Promise<string> {
  const id = uuidv7();
  await inTenant(tenant.place, async (tx) => {
    await tx.insert(users).values({
      id,
      email,
      name: email.split("@")[0] ?? email,
      userType: "staff",
      status: "active",
      passwordHash: "x",
      ...columns,
    });
    if (codes.length === 0) return;
    const found = await tx
      .select()
      .from(roles)
      .where(inArray(roles.code, [...codes]));
    await tx.insert(userRoles).values(found.map((role) => ({ userId: id, roleId: role.id })));
  });
  return id;
}

export async function personRow({ tenant }: TestWorkspace, id: string) {
  const [row] = await inTenant(tenant.place, (tx) =>
    tx.select().from(users).where(eq(users.id, id)),
  );
  if (!row) throw new Error("no such person");
  return row;
}

export const auditOf = ({ tenant }: TestWorkspace, id: string) =>
  inTenant(tenant.place, (tx) =>
    tx.select().from(auditLogs).where(eq(auditLogs.recordId, id)).orderBy(auditLogs.id),
  );

export const eventsOf = ({ tenant }: TestWorkspace, id: string) =>
  inTenant(tenant.place, (tx) =>
    tx.select().from(domainEvents).where(eq(domainEvents.recordId, id)).orderBy(domainEvents.id),
  );

/** A browser's sign-in of somebody. */
export async function signInAs({ tenant }: TestWorkspace, userId: string) {
  const opened = await inTenant(tenant.place, (tx) =>
    openSession(tx, { userId }, "browser", originAt(NOW)),
  );
  if (!opened) throw new Error("no session");
  return opened;
}

export type OpenedSession = Awaited<ReturnType<typeof signInAs>>;

/** Whom a sign-in still stands for; undefined once it is over. */
export const actorOf = ({ tenant }: TestWorkspace, { sessionId, userId, secret }: OpenedSession) =>
  checkSession(tenant.place, { sessionId, userId, secret, kind: "browser" }, NOW);
