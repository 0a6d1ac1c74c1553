import { and, eq, sql } from "drizzle-orm";
import { users } from "@/db/tenant/core/users";
import { refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import { PERSON_NOT_FOUND, RECORD_STALE } from "./rules";

/**
 * Lets one change of people run at a time in a workspace, until the transaction ends. Seats and the
 * last administrator are counted over many rows: a lock on the rows that stand would not stop the
 * one that comes.
 */
export async function lockPeople({ tx, tenant }: Context): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`people of ${tenant.id}`}, 0))`,
  );
}

/** A person with the row locked for a change. Throws `not_found`, also for one out of reach. */
export async function lockPerson(ctx: Context, id: string) {
  const [person] = await ctx.tx
    .select({
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
    })
    .from(users)
    .where(and(eq(users.id, id), ctx.rows(users)))
    .for("update");
  if (!person) throw refuse(PERSON_NOT_FOUND);
  return person;
}

type LockedPerson = Awaited<ReturnType<typeof lockPerson>>;

/** Throws `conflict` (record.stale) when somebody changed the row since it was read. */
export function requireVersion(person: Pick<LockedPerson, "version">, version: number): void {
  if (person.version !== version) throw refuse(RECORD_STALE);
}

/** What every change of a person's row sets beside the change itself. */
export const edited = ({ now, actor }: Pick<Context, "now" | "actor">) => ({
  updatedAt: now,
  updatedBy: actor.id,
  version: sql`${users.version} + 1`,
});
