import { asc, desc, eq } from "drizzle-orm";
import { countTables } from "@/db/count-tables";
import { userSessions, users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import { defineRead } from "@/lib/core/read";
import { deviceName } from "@/lib/platform/identity/device";
import { countActivePeople, listPeople } from "../person/queries";

const RECENT = 8;

/** Whoever signed the company up: the first account there is. */
async function findOwnerName(tx: TenantTransaction): Promise<string | undefined> {
  const [owner] = await tx
    .select({ name: users.name })
    .from(users)
    .orderBy(asc(users.createdAt), asc(users.id))
    .limit(1);
  return owner?.name;
}

async function listRecentSignIns(tx: TenantTransaction, userId: string | undefined) {
  const rows = await tx
    .select({
      id: userSessions.id,
      name: users.name,
      email: users.email,
      at: userSessions.createdAt,
      userAgent: userSessions.userAgent,
    })
    .from(userSessions)
    .innerJoin(users, eq(users.id, userSessions.userId))
    .where(userId === undefined ? undefined : eq(userSessions.userId, userId))
    .orderBy(desc(userSessions.id))
    .limit(RECENT);
  return rows.map(({ userAgent, ...row }) => ({ ...row, device: deviceName(userAgent) }));
}

/** What the home page shows. Who may not see people sees only his own sign-ins. */
export const getHome = defineRead({
  name: "home.read",
  module: "system_admin",
  level: "self",
  async run(ctx) {
    const ownOnly = ctx.can(listPeople) ? undefined : ctx.actor.id;
    const [activePeople, tables, owner, recentSignIns] = await Promise.all([
      countActivePeople(ctx.tx),
      countTables(ctx.tx),
      findOwnerName(ctx.tx),
      listRecentSignIns(ctx.tx, ownOnly),
    ]);
    return { activePeople, tables, owner, recentSignIns };
  },
});
