import { and, eq, inArray, ne } from "drizzle-orm";
import { users } from "@/db/tenant/core/users";
import { refuse } from "@/lib/core/command";
import type { Actor, Context } from "@/lib/core/context";
import type { Register } from "@/lib/record/register";
import { excerptOf, type Notice, notify } from "../notification/notify";
import type { Subject } from "../subject/find-subject";
import { whoMaySee } from "../subject/onlookers";
import { recordPath } from "../subject/record-path";
import { visibleTitles } from "../subject/visible-titles";
import { MENTION_BLIND } from "./rules";

/** The people of some ids who may see the record. Throws MENTION_BLIND when it is not all of them. */
export async function requireMentionable(
  ctx: Context,
  { known, id }: Subject,
  ids: readonly string[],
): Promise<Actor[]> {
  if (ids.length === 0) return [];
  const people = await ctx.tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(
      and(
        inArray(users.id, [...ids]),
        eq(users.status, "active"),
        ne(users.userType, "service_account"),
      ),
    );
  const seeing = await whoMaySee(ctx.tx, known, id, people, ctx.now);
  if (seeing.length < ids.length) {
    throw refuse(MENTION_BLIND, { mentionedUserIds: MENTION_BLIND.message });
  }
  return seeing;
}

type Said = { id: string; body: string };

/**
 * Tells people that a comment names them, here and by mail. Each mail calls the record what its reader
 * may know it by.
 */
export async function tellMentioned(
  ctx: Context,
  register: Register,
  subject: Subject,
  { id: commentId, body }: Said,
  mentioned: readonly Actor[],
): Promise<void> {
  const { tx, actor, now } = ctx;
  const others = mentioned.filter(({ id }) => id !== actor.id);
  if (others.length === 0) return;
  const { known, resource, table, id: recordId } = subject;
  const [one] = known.resource.label;
  const excerpt = excerptOf(body);
  const people: { id: string; title: string }[] = [];
  for (const other of others) {
    const titles = await visibleTitles({ ...ctx, actor: other }, register, known, [recordId]);
    people.push({ id: other.id, title: titles.get(recordId) ?? "" });
  }
  const notices = others.map(
    ({ id: userId }): Notice => ({
      ...{ userId, kind: "mention", table, recordId, body: excerpt },
      title: `${actor.name} mentioned you`,
    }),
  );
  await notify(tx, notices, { now, by: actor.id });
  ctx.emit({
    type: "comments.mentioned",
    table: "comments",
    id: commentId,
    payload: {
      ...{ resource, subjectId: recordId, label: one, author: actor.name, excerpt, people },
      path: recordPath(known, recordId),
    },
  });
}
