import { and, asc, count, eq, gte, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { roles } from "@/db/tenant/core/roles";
import { USER_STATUSES, userRoles, userSessions, users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import type { ReadContext } from "@/lib/core/context";
import { defineRead } from "@/lib/core/read";
import { countSeats } from "@/lib/platform/billing/subscription/count-seats";
import { isReadable, lastActivity, matches, personColumns, shownPerson } from "./shown";

/** People on one page of the list. */
const PAGE = 100;

type PersonStatus = (typeof USER_STATUSES)[number];
export type PeopleFilter = {
  status?: PersonStatus | undefined;
  /** Part of a name or an e-mail address. */
  text?: string | undefined;
  /** Id of the last person of the page before. */
  after?: string | undefined;
};

export const isPersonStatus = (word: string): word is PersonStatus =>
  USER_STATUSES.some((status) => status === word);

async function roleNames(
  tx: TenantTransaction,
  userIds: readonly string[],
  now: Date,
): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  if (userIds.length === 0) return names;
  const today = now.toISOString().slice(0, 10);
  const rows = await tx
    .selectDistinct({ userId: userRoles.userId, name: roles.name })
    .from(userRoles)
    .innerJoin(roles, eq(roles.id, userRoles.roleId))
    .where(
      and(
        inArray(userRoles.userId, [...userIds]),
        eq(roles.isActive, true),
        or(isNull(userRoles.validTo), gte(userRoles.validTo, today)),
      ),
    )
    .orderBy(asc(roles.name));
  for (const { userId, name } of rows) names.set(userId, [...(names.get(userId) ?? []), name]);
  return names;
}

/** People as a list shows them, by name. `condition` narrows beside what the reader may see. */
export async function listShownPeople(
  ctx: ReadContext,
  condition: SQL | undefined,
  limit?: number,
) {
  const { tx, now } = ctx;
  const fields = ctx.fields(users);
  const select = tx
    .select(personColumns)
    .from(users)
    .where(and(ctx.rows(users), condition))
    .orderBy(asc(users.name), asc(users.id));
  const people = await (limit === undefined ? select : select.limit(limit));
  const ids = people.map(({ id }) => id);
  const [names, activity] = await Promise.all([
    roleNames(tx, ids, now),
    ids.length > 0 ? lastActivity(tx, inArray(userSessions.userId, ids)) : new Map<string, Date>(),
  ]);
  return people.map((row) => {
    const { hasAuthenticator, passkeys, lastLoginAt, ...person } = shownPerson(fields, row);
    return {
      ...person,
      hasSecondFactor: hasAuthenticator || passkeys > 0,
      roles: names.get(person.id) ?? [],
      lastSignInAt: lastLoginAt,
      lastActiveAt: isReadable(fields.of("lastLoginAt")) ? (activity.get(person.id) ?? null) : null,
    };
  });
}

/** Everybody with an account in this workspace, by name, a page at a time, and the seats taken. */
export const listPeople = defineRead({
  name: "people.read",
  module: "system_admin",
  level: "manage",
  rows: "users",
  async run(ctx, { status, text, after }: PeopleFilter) {
    const fields = ctx.fields(users);
    const isAfter =
      after &&
      sql`(${users.name}, ${users.id}) > (select p.name, p.id from ${users} p where p.id = ${after})`;
    const found = await listShownPeople(
      ctx,
      and(status && eq(users.status, status), matches(fields, text), isAfter ? isAfter : undefined),
      PAGE + 1,
    );
    const people = found.slice(0, PAGE);
    return {
      people,
      /** Where the next page begins; null on the last one. */
      next: found.length > PAGE ? (people.at(-1)?.id ?? null) : null,
      seats: { used: await countSeats(ctx.tx), limit: ctx.tenant.seats },
    };
  },
});

/** People who can sign in; programs do not count. */
export async function countActivePeople(tx: TenantTransaction): Promise<number> {
  const [row] = await tx
    .select({ people: count() })
    .from(users)
    .where(and(eq(users.status, "active"), ne(users.userType, "service_account")));
  return row?.people ?? 0;
}
