import { and, eq, inArray } from "drizzle-orm";
import type { comments } from "@/db/tenant/core/comments";
import { users } from "@/db/tenant/core/users";
import type { Context } from "@/lib/core/context";
import { followersOf } from "../follow/followers";
import { excerptOf, type Notice, notify } from "../notification/notify";
import type { Subject } from "../subject/find-subject";
import { whoMaySee } from "../subject/onlookers";

/** Tells those who follow a record of a comment, as far as they may still see it; never its author. */
export async function tellFollowers(
  ctx: Context,
  subject: Subject,
  body: string,
  { answers, told }: { answers: typeof comments.$inferSelect | undefined; told: readonly string[] },
): Promise<void> {
  const { tx, actor, now } = ctx;
  const { known, table, id: recordId } = subject;
  const followers = (await followersOf(tx, [subject])).get(recordId) ?? new Set();
  const left = [...followers].filter((id) => id !== actor.id && !told.includes(id));
  if (left.length === 0) return;
  const people = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(inArray(users.id, left), eq(users.status, "active")));
  const seeing = await whoMaySee(tx, known, recordId, people, now);
  const notices = seeing.map(({ id: userId }): Notice => {
    const isAnswer = answers?.createdBy === userId;
    return {
      userId,
      kind: isAnswer ? "reply" : "comment",
      title: isAnswer ? `${actor.name} answered you` : `${actor.name} wrote a comment`,
      body: excerptOf(body),
      table,
      recordId,
    };
  });
  await notify(tx, notices, { now, by: actor.id });
}
