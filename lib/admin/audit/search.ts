import { and, eq, gte, ilike, lt, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { AUDIT_LOG_ACTIONS, auditLogs } from "@/db/tenant/core/audit-logs";
import { users } from "@/db/tenant/core/users";
import type { ReadContext } from "@/lib/core/context";

const day = z.iso.date("Give a day as YYYY-MM-DD.");

export const auditActions: readonly string[] = AUDIT_LOG_ACTIONS;

/** What the audit log can be narrowed to. */
export const auditFilters = {
  /** Part of a record's label, or of the name or e-mail address of who did it. */
  q: z.string().trim().max(120, "At most 120 characters.").optional(),
  action: z.enum(AUDIT_LOG_ACTIONS, "There is no such action.").optional(),
  table: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,62}$/, "This is not the name of a table.")
    .optional(),
  actorId: z.uuid("This is not an id.").optional(),
  /** First and last day, in the reader's time zone. */
  from: day.optional(),
  to: day.optional(),
};

const filtersOnly = z.strictObject(auditFilters);
export type AuditFilters = z.output<typeof filtersOnly>;

/** A page of the search: newest first, behind the row `after`. */
export const auditPage = {
  after: z.uuid("This is not an id.").optional(),
  limit: z.coerce
    .number()
    .int("A whole number.")
    .min(1, "At least 1.")
    .max(200, "At most 200.")
    .default(50),
};

const contains = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

/** Midnight at the start of a day where the reader lives, `days` later. */
const midnight = (date: string, days: number, timeZone: string) =>
  sql`((${date}::date + ${days}::int)::timestamp at time zone ${timeZone})`;

/** The filters as a condition on audit_logs, left-joined with the users who acted. */
export function matching(
  { q, action, table, actorId, from, to }: AuditFilters,
  { timeZone }: Pick<ReadContext["actor"], "timeZone">,
): SQL | undefined {
  return and(
    q
      ? or(
          ilike(auditLogs.recordLabel, contains(q)),
          ilike(users.name, contains(q)),
          ilike(sql`${users.email}::text`, contains(q)),
        )
      : undefined,
    action ? eq(auditLogs.action, action) : undefined,
    table ? eq(auditLogs.tableName, table) : undefined,
    actorId ? eq(auditLogs.actorUserId, actorId) : undefined,
    from ? gte(auditLogs.createdAt, midnight(from, 0, timeZone)) : undefined,
    to ? lt(auditLogs.createdAt, midnight(to, 1, timeZone)) : undefined,
  );
}
