import { eq, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { TenantTransaction } from "@/db/with-tenant";
import { rowPredicate } from "@/lib/core/access-rule";
import type { Actor } from "@/lib/core/context";
import { isPermitted } from "@/lib/core/permissions";
import { loadAccess } from "@/lib/platform/access/load-access";
import type { Known } from "@/lib/record/register";
import { permissionFor } from "@/lib/resource/describe";
import { columnOf } from "@/lib/resource/fields";

/** Somebody who is not asking, with the rights that asking would give. */
export async function actorFor(
  tx: TenantTransaction,
  { id, name }: { id: string; name: string },
  now: Date,
): Promise<Actor> {
  const { grants } = await loadAccess(tx, id, now);
  return {
    kind: "user",
    id,
    name,
    email: "",
    isEmailVerified: true,
    sessionId: undefined,
    keyId: undefined,
    roles: [],
    grants,
    limitedTo: undefined,
    secondFactor: { isEnrolled: false, isRequired: false, isPassed: false },
    confirmedAt: null,
    impersonation: undefined,
    locale: "en-IN",
    timeZone: "Asia/Kolkata",
    theme: "system",
    avatarMediaId: null,
  };
}

/** The rows of a resource that somebody may look at; undefined is all of them, null none. */
export function lookOf(actor: Actor, { resource }: Known): SQL | undefined | null {
  const permission = permissionFor(resource, "read");
  if (!isPermitted(actor, permission)) return null;
  return rowPredicate(actor, permission, resource.table);
}

const isTrue = (condition: SQL, at: number) => sql`(${condition}) is true as ${sql.raw(`p${at}`)}`;

async function evaluate(
  tx: TenantTransaction,
  table: PgTable,
  id: string,
  conditions: readonly SQL[],
): Promise<boolean[]> {
  if (conditions.length === 0) return [];
  const [row] = await tx.execute<Record<string, boolean>>(
    sql`select ${sql.join(conditions.map(isTrue), sql`, `)} from ${table} where ${eq(columnOf(table, "id"), id)}`,
  );
  return conditions.map((_, at) => row?.[`p${at}`] === true);
}

/** Those of some people who may look at a record, with their rights; one statement for all of them. */
export async function whoMaySee(
  tx: TenantTransaction,
  known: Known,
  recordId: string,
  people: readonly { id: string; name: string }[],
  now: Date,
): Promise<Actor[]> {
  const actors = await Promise.all(people.map((person) => actorFor(tx, person, now)));
  const looks = actors.flatMap((actor) => {
    const look = lookOf(actor, known);
    return look === null ? [] : [{ actor, look }];
  });
  const narrowed = looks.flatMap(({ look }) => look ?? []);
  const answers = await evaluate(tx, known.resource.table, recordId, narrowed);
  let at = 0;
  return looks.flatMap(({ actor, look }) => {
    if (look === undefined) return [actor];
    at += 1;
    return answers[at - 1] ? [actor] : [];
  });
}
