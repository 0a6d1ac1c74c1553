import { eq } from "drizzle-orm";
import { comments } from "@/db/tenant/core/comments";
import { refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import type { Permission } from "@/lib/core/permissions";
import type { Known, Register } from "@/lib/record/register";
import { permissionFor } from "@/lib/resource/describe";
import { findSubject, type Subject } from "../subject/find-subject";
import { resourceOf } from "../subject/rules";
import { COMMENT_NOT_FOUND } from "./rules";

/** Who tidies up after others: whoever manages the module of the record. */
export const moderationOf = ({ resource }: Known): Permission => ({
  ...permissionFor(resource, "update"),
  name: "comments.moderate",
  level: "manage",
});

/**
 * A comment that stands, locked, and the record it is about. Throws COMMENT_NOT_FOUND, also when the
 * actor may not see the record.
 */
export async function lockComment(
  ctx: Context,
  register: Register,
  id: string,
): Promise<{ comment: typeof comments.$inferSelect; subject: Subject }> {
  const [comment] = await ctx.tx.select().from(comments).where(eq(comments.id, id)).for("update");
  // One that was deleted and is kept for its answers has no text.
  if (!comment || comment.body === "") throw refuse(COMMENT_NOT_FOUND);
  const reference = { resource: resourceOf(comment.tableName), recordId: comment.recordId };
  return { comment, subject: await findSubject(ctx, register, reference) };
}
