import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { domainEvents } from "@/db/tenant/core/domain-events";
import { users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import type { Actor } from "@/lib/core/context";
import { fieldAccess } from "@/lib/core/field-access";
import type { FollowUp } from "@/lib/platform/tenant-work/relay-events";
import { grouped } from "@/lib/record/grouped";
import type { Known, Register } from "@/lib/record/register";
import { permissionFor } from "@/lib/resource/describe";
import { columnOf } from "@/lib/resource/fields";
import { type Notice, notify, onlyNews } from "../notification/notify";
import { actorFor, lookOf } from "../subject/onlookers";
import { followersOf } from "./followers";

/** What befalls a record and is told to its followers; that it was made or is gone is not. */
const UNTOLD = new Set(["created", "deleted"]);
/** More records than this changed at one go are told of in one notice. */
const MOST_SINGLE = 20;

type Change = {
  recordId: string;
  /** The last half of the event's type: `updated`, `confirmed`. */
  deed: string;
  by: string | null;
  byName: string | null;
  payload: unknown;
};

type Load = { known: Known; changes: readonly Change[] };

/** The events that are about a record itself, by resource. */
async function loadChanges(
  tx: TenantTransaction,
  register: Register,
  events: readonly { id: string; type: string }[],
): Promise<Load[]> {
  const told = events.filter(({ type }) => {
    const [resource = "", deed = ""] = type.split(".", 2);
    const known = register.find(resource);
    return known !== undefined && !known.parent && !UNTOLD.has(deed);
  });
  if (told.length === 0) return [];
  const rows = await tx
    .select({
      type: domainEvents.eventType,
      table: domainEvents.tableName,
      recordId: domainEvents.recordId,
      payload: domainEvents.payload,
      by: domainEvents.createdBy,
      byName: users.name,
    })
    .from(domainEvents)
    .leftJoin(users, eq(users.id, domainEvents.createdBy))
    .where(
      inArray(
        domainEvents.id,
        told.map(({ id }) => id),
      ),
    )
    .orderBy(domainEvents.id);
  return [...grouped(rows, ({ table }) => table)].flatMap(([table, own]) => {
    const known = register.find(table.replaceAll("_", "-"));
    if (!known) return [];
    const about = own.filter(({ type }) => type.startsWith(`${known.resource.name}.`));
    const changes = about.map(({ type, ...row }) => ({ ...row, deed: type.split(".")[1] ?? "" }));
    return [{ known, changes }];
  });
}

async function makersOf(tx: TenantTransaction, { known, changes }: Load) {
  const { table, tableName } = known.resource;
  const ids = [...new Set(changes.map(({ recordId }) => recordId))];
  const rows = await tx
    .select({
      id: sql<string>`${columnOf(table, "id")}`,
      createdBy: sql<string | null>`${columnOf(table, "createdBy")}`,
    })
    .from(table)
    .where(inArray(columnOf(table, "id"), ids));
  return rows.map((row) => ({ ...row, table: tableName }));
}

/** Those of some records that somebody may look at. */
async function visibleIds(
  tx: TenantTransaction,
  { resource }: Known,
  look: SQL | undefined | null,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (look === null) return new Set();
  if (look === undefined) return new Set(ids);
  const key = columnOf(resource.table, "id");
  const rows = await tx
    .select({ id: sql<string>`${key}` })
    .from(resource.table)
    .where(and(inArray(key, [...ids]), look));
  return new Set(rows.map(({ id }) => id));
}

const wordsOf = (deed: string) => deed.replaceAll("-", " ");

/** Labels of the fields that a change names, as far as the reader is shown them. */
function changedFields(actor: Actor, { resource, description }: Known, payload: unknown) {
  const names =
    typeof payload === "object" && payload !== null && "changed" in payload ? payload.changed : [];
  if (!Array.isArray(names)) return null;
  const access = fieldAccess(actor, permissionFor(resource, "read"), resource.table);
  const labels = description.fields
    .filter(({ column, name }) => names.includes(column) && access.of(name) !== "none")
    .map(({ label }) => label);
  return labels.length > 0 ? labels.join(", ") : null;
}

function noticesFor(actor: Actor, known: Known, own: readonly Change[]): Notice[] {
  const { label, tableName: table } = known.resource;
  const byRecord = grouped(own, ({ recordId }) => recordId);
  if (byRecord.size > MOST_SINGLE) {
    const title = `${byRecord.size} ${label[1].toLowerCase()} you follow were changed`;
    return [{ userId: actor.id, kind: "changes", title, body: null, table, recordId: null }];
  }
  return [...byRecord].flatMap(([recordId, changes]) => {
    const last = changes.at(-1);
    if (!last) return [];
    const { deed, byName, payload } = last;
    const words = deed === "updated" ? "changed" : wordsOf(deed);
    const title = byName
      ? `${byName} ${words} a ${label[0].toLowerCase()}`
      : `A ${label[0].toLowerCase()} was ${words}`;
    const body = changedFields(actor, known, payload);
    return [{ userId: actor.id, kind: "change" as const, title, body, table, recordId }];
  });
}

async function noticesOf(tx: TenantTransaction, load: Load, now: Date): Promise<Notice[]> {
  const followers = await followersOf(tx, await makersOf(tx, load));
  const concerned = load.changes.flatMap((change) =>
    [...(followers.get(change.recordId) ?? [])]
      .filter((person) => person !== change.by)
      .map((person) => ({ person, change })),
  );
  const byPerson = grouped(concerned, ({ person }) => person);
  if (byPerson.size === 0) return [];
  const people = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(inArray(users.id, [...byPerson.keys()]), eq(users.status, "active")));
  const notices: Notice[] = [];
  for (const person of people) {
    const own = (byPerson.get(person.id) ?? []).map(({ change }) => change);
    const actor = await actorFor(tx, person, now);
    const ids = own.map(({ recordId }) => recordId);
    const visible = await visibleIds(tx, load.known, lookOf(actor, load.known), ids);
    const shown = own.filter(({ recordId }) => visible.has(recordId));
    notices.push(...noticesFor(actor, load.known, shown));
  }
  return notices;
}

/**
 * Tells those who follow a record that it was changed, or whatever else a command did with it; never the
 * one who did it, nobody who may not look at it, and not again while an earlier notice of it is unread.
 * Part of the transaction that publishes the events, so that each is told once.
 */
export const notifyFollowers =
  (register: Register): FollowUp =>
  async (tx, events, now) => {
    for (const load of await loadChanges(tx, register, events)) {
      const notices = await noticesOf(tx, load, now);
      await notify(tx, await onlyNews(tx, notices), { now, by: undefined });
    }
  };
