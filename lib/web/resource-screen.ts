import { forbidden, notFound } from "next/navigation";
import { z } from "zod";
import { timelineInput } from "@/lib/admin/audit/queries";
import { isInPlan, isPermitted } from "@/lib/core/permissions";
import { defineRead } from "@/lib/core/read";
import { readTimeline } from "@/lib/operations";
import { loadCustomFields } from "@/lib/record/custom-fields";
import type { RecordAnswer } from "@/lib/resource/answers";
import type { ResourceDescription } from "@/lib/resource/description";
import { describeFor, operationsFor } from "@/lib/resources";
import { entryView } from "./audit-entry";
import { type RecordPlace, requireKnown } from "./known-resource";
import { readPage } from "./read-page";
import { placesAround } from "./resource-places";
import type { SignedInRequest } from "./session";
import type { TimelineView } from "./views-audit";
import type { NewRecordView, PrintView, RecordView, ResourceScreen } from "./views-record";

/** The fields a tenant has added, for whoever may look at the records, and one record when it is asked for. */
async function readScreen(
  place: RecordPlace,
  session: SignedInRequest,
  id: string | undefined,
): Promise<ResourceScreen & { record: RecordAnswer | undefined }> {
  const { known, operations } = requireKnown(place, session);
  const { actor, tenant } = session;
  const reading = defineRead({
    ...operations.get,
    async run(ctx) {
      // Fields are the same whatever rows somebody may see; the record itself is narrowed by its read.
      ctx.rows(known.resource.table);
      const record = id === undefined ? undefined : await operations.get.run(ctx, { id });
      return { record, own: await loadCustomFields(ctx, known) };
    },
  });
  const { record, own } = await readPage(reading, session, undefined);
  const description = describeFor(place.resource, actor, tenant, own);
  if (!description) forbidden();
  return {
    tenantId: tenant.id,
    userId: actor.id,
    description,
    places: placesAround(description, session),
    record,
  };
}

const TIMELINE_ENTRIES = 20;

/** What happened to a record, for those who may know; a page is no worse without it. */
async function findTimeline(
  session: SignedInRequest,
  table: string,
  recordId: string,
): Promise<TimelineView | null> {
  const { actor, tenant } = session;
  if (!isInPlan(readTimeline, tenant.modules) || !isPermitted(actor, readTimeline)) return null;
  const asked = timelineInput.parse({ table, recordId, limit: TIMELINE_ENTRIES });
  const { rows, next } = await readPage(readTimeline, session, asked);
  return { entries: rows.map(entryView), hasMore: next !== null };
}

/** One record with everything its page and its form need. */
export async function recordView(
  session: SignedInRequest,
  place: RecordPlace,
  id: string,
): Promise<RecordView> {
  const { record, ...screen } = await readScreen(place, session, id);
  if (!record) notFound();
  const timeline = await findTimeline(session, screen.description.table, record.id);
  return { ...screen, record, timeline };
}

/** A record for paper. */
export async function printView(
  session: SignedInRequest,
  place: RecordPlace,
  id: string,
): Promise<PrintView> {
  const { record, ...screen } = await readScreen(place, session, id);
  if (!record) notFound();
  return { ...screen, record, company: session.tenant.name };
}

/** What a copy takes over: what can be typed, without what tells one record from another. */
function copyOf(description: ResourceDescription, record: RecordAnswer) {
  const { numberField, key } = description;
  const taken = description.fields.filter(
    ({ name, isReadOnly }) => !isReadOnly && name !== numberField && !key.includes(name),
  );
  const names = [
    ...taken.map(({ name }) => name),
    ...description.lines.map(({ name }) => name),
    ...["tags", "custom", "referenceTitles"],
  ];
  return Object.fromEntries(
    names.flatMap((name) => (record[name] === undefined ? [] : [[name, record[name]]])),
  );
}

export type Search = Readonly<Record<string, string | string[] | undefined>>;

/** Values that the address gives by column, such as `?customer_id=…`, with what they are called. */
async function valuesIn(
  { fields }: ResourceDescription,
  search: Search,
  session: SignedInRequest,
): Promise<Record<string, unknown> | null> {
  const given = fields.flatMap((field) => {
    const value = search[field.column];
    const isFit = typeof value === "string" && value !== "" && !field.isReadOnly;
    return isFit && field.kind !== "json" && field.kind !== "list" ? [{ field, value }] : [];
  });
  if (given.length === 0) return null;
  const titles = await Promise.all(
    given.map(async ({ field, value }) => {
      const choices = field.target && operationsFor(field.target)?.choices;
      if (!choices || !z.uuid().safeParse(value).success) return [];
      const { actor, tenant } = session;
      if (!isInPlan(choices, tenant.modules) || !isPermitted(actor, choices)) return [];
      const [choice] = await readPage(choices, session, { ids: [value] });
      return choice ? [[field.name, choice.title]] : [];
    }),
  );
  return {
    ...Object.fromEntries(given.map(({ field, value }) => [field.name, value])),
    referenceTitles: Object.fromEntries(titles.flat()),
  };
}

/** The form of a new record: blank, copied (`?from=<id>`), or begun by the address. */
export async function newRecordView(
  session: SignedInRequest,
  place: RecordPlace,
  search: Search,
): Promise<NewRecordView> {
  const id = typeof search.from === "string" ? search.from : undefined;
  const { record, ...screen } = await readScreen(place, session, id);
  const { description } = screen;
  if (!description.can.create) forbidden();
  const from = record ? copyOf(description, record) : await valuesIn(description, search, session);
  return { ...screen, from };
}
