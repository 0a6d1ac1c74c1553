import { and, isNull, max, or, type SQL, sql } from "drizzle-orm";
import { userSessions, users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import type { ReadContext } from "@/lib/core/context";
import { MASKED } from "@/lib/core/field-access";

/** What a list, a page and an export show of a person; the columns behind it are in `personColumns`. */
export const personColumns = {
  id: users.id,
  name: users.name,
  email: users.email,
  phone: users.phone,
  userType: users.userType,
  status: users.status,
  version: users.version,
  hasJoined: sql<boolean>`${users.passwordHash} is not null`,
  hasAuthenticator: sql<boolean>`${users.mfaEnrolledAt} is not null`,
  passkeys: sql<number>`jsonb_array_length(${users.passkeys})`,
  inviteExpiresAt: users.inviteExpiresAt,
  createdAt: users.createdAt,
  lastLoginAt: users.lastLoginAt,
  emailVerifiedAt: users.emailVerifiedAt,
};

type PersonColumns = {
  name: string;
  email: string;
  phone: string | null;
  lastLoginAt: Date | null;
};

/** A person as the reader may see them: what their roles hide is masked or left out. */
export function shownPerson<Row extends PersonColumns>(
  fields: ReturnType<ReadContext["fields"]>,
  row: Row,
): Row {
  const shown = fields.apply({ name: row.name, email: row.email, phone: row.phone });
  return {
    ...row,
    name: shown.name ?? MASKED,
    email: shown.email ?? MASKED,
    phone: shown.phone,
    lastLoginAt: isReadable(fields.of("lastLoginAt")) ? row.lastLoginAt : null,
  };
}

export const isReadable = (right: string): boolean => right === "read" || right === "write";

/** When each of these people last used a sign-in of their own. */
export async function lastActivity(
  tx: TenantTransaction,
  condition: SQL | undefined,
): Promise<Map<string, Date>> {
  const rows = await tx
    .select({ userId: userSessions.userId, at: max(userSessions.lastSeenAt) })
    .from(userSessions)
    .where(and(condition, isNull(userSessions.impersonatorId)))
    .groupBy(userSessions.userId);
  return new Map(rows.flatMap(({ userId, at }) => (at ? [[userId, at] as const] : [])));
}

/** Finds a text in what the reader may read of a person; a masked field is not searched. */
export function matches(
  fields: ReturnType<ReadContext["fields"]>,
  text: string | undefined,
): SQL | undefined {
  if (!text) return undefined;
  const pattern = `%${text.replace(/[\\%_]/g, (letter) => `\\${letter}`)}%`;
  const searched = (["name", "email"] as const).filter((field) => isReadable(fields.of(field)));
  return or(sql`false`, ...searched.map((field) => sql`${users[field]}::text ilike ${pattern}`));
}
