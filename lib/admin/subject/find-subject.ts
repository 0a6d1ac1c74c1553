import { and, eq, sql } from "drizzle-orm";
import { rowPredicate } from "@/lib/core/access-rule";
import { admit } from "@/lib/core/admit";
import { refuse } from "@/lib/core/command";
import type { ReadContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { isPermitted } from "@/lib/core/permissions";
import type { Known, Register } from "@/lib/record/register";
import { titleOf } from "@/lib/record/titles";
import { permissionFor } from "@/lib/resource/describe";
import { columnOf } from "@/lib/resource/fields";
import { SUBJECT_NOT_FOUND, SUBJECT_READ_ONLY, type SubjectReference } from "./rules";

/** A record that somebody may look at. */
export type Subject = {
  known: Known;
  resource: string;
  table: string;
  id: string;
  title: string;
  /** Who made it; null for what came with the workspace. */
  createdBy: string | null;
  /** Whether the person may change it. */
  mayChange: boolean;
};

/** The gates of the record's own read: plan, second factor and permission. */
function mayLook(ctx: ReadContext, known: Known): boolean {
  try {
    admit(permissionFor(known.resource, "read"), ctx, "look");
    return true;
  } catch (error) {
    // A second factor that is still due is said; all else is as if there were no such record.
    if (!(error instanceof AppError) || error.reason === "second-factor.required") throw error;
    return false;
  }
}

/**
 * The one way from a table's name and an id to a record: comments, files and follows carry no foreign
 * key, so this proves that the record stands and that the actor may see it. Throws SUBJECT_NOT_FOUND,
 * also for a record outside of his rights, for lines, and for names that are no resource;
 * SUBJECT_READ_ONLY when `right` is "update" and he may only look.
 */
export async function findSubject(
  ctx: ReadContext,
  register: Register,
  { resource, recordId }: SubjectReference,
  right: "read" | "update" = "read",
): Promise<Subject> {
  const known = register.find(resource);
  if (!known || known.parent || !mayLook(ctx, known)) throw refuse(SUBJECT_NOT_FOUND);
  const { table, tableName } = known.resource;
  const { actor, tx } = ctx;
  const update = permissionFor(known.resource, "update");
  const changeable = isPermitted(actor, update)
    ? (rowPredicate(actor, update, table) ?? sql`true`)
    : sql`false`;
  const [row] = await tx
    .select({
      title: sql<string>`${titleOf(ctx, register, known)}`,
      createdBy: sql<string | null>`${columnOf(table, "createdBy")}`,
      mayChange: sql<boolean>`coalesce(${changeable}, false)`,
    })
    .from(table)
    .where(
      and(
        eq(columnOf(table, "id"), recordId),
        rowPredicate(actor, permissionFor(known.resource, "read"), table),
      ),
    );
  if (!row) throw refuse(SUBJECT_NOT_FOUND);
  if (right === "update" && !row.mayChange) throw refuse(SUBJECT_READ_ONLY);
  return { known, resource, table: tableName, id: recordId, ...row };
}
