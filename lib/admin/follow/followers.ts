import { and, eq, inArray, sql } from "drizzle-orm";
import { notifications } from "@/db/tenant/core/notifications";
import { users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";

/** Rows of notifications that are no notices: somebody's own choice about one record. */
export const FOLLOW_KINDS = ["follow", "mute"] as const;

type Followed = { table: string; id: string; createdBy: string | null };

/** Unique for a person and a record: the table's unique key on it makes the lookup an index's. */
export const followReference = (recordId: string, userId: string) => `follow ${recordId} ${userId}`;

/**
 * Who follows some records, by their ids: whoever made it, commented on it, was mentioned or chose to,
 * but for those who chose not to. Only choices are stored, so that a hundred thousand imported records
 * make no rows here; two statements whatever the number of records.
 */
export async function followersOf(
  tx: TenantTransaction,
  records: readonly Followed[],
): Promise<Map<string, Set<string>>> {
  const found = new Map(
    records.map(({ id, createdBy }) => [id, new Set(createdBy ? [createdBy] : [])]),
  );
  if (records.length === 0) return found;
  const ids = sql.param(records.map(({ id }) => id));
  const tables = sql.param([...new Set(records.map(({ table }) => table))]);
  const talking = await tx.execute<{ record: string; person: string }>(sql`
    select distinct c.record_id as record, p.person from comments c
    cross join lateral unnest(array_append(c.mentioned_user_ids, c.created_by)) as p(person)
    where c.table_name = any(${tables}::text[]) and c.record_id = any(${ids}::uuid[])
      and p.person is not null`);
  const choices = await tx
    .select({
      record: notifications.recordId,
      person: notifications.userId,
      kind: notifications.kind,
    })
    .from(notifications)
    .where(
      inArray(
        notifications.clientRef,
        sql`(select 'follow ' || r.id || ' ' || ${users.id} from ${users}, unnest(${ids}::text[]) as r(id) where ${eq(users.status, "active")})`,
      ),
    );
  for (const { record, person } of talking) found.get(record)?.add(person);
  for (const { record, person, kind } of choices) {
    if (kind === "mute") found.get(record ?? "")?.delete(person);
    else found.get(record ?? "")?.add(person);
  }
  return found;
}

/** Somebody's own choice about a record; undefined where none was made. */
export async function findChoice(tx: TenantTransaction, recordId: string, userId: string) {
  const [row] = await tx
    .select({ id: notifications.id, kind: notifications.kind, version: notifications.version })
    .from(notifications)
    .where(
      and(
        eq(notifications.clientRef, followReference(recordId, userId)),
        inArray(notifications.kind, [...FOLLOW_KINDS]),
      ),
    );
  return row;
}
