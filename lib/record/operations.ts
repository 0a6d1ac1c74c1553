import { z } from "zod";
import { refuseOverLimit } from "@/lib/core/admit";
import { type Command, defineCommand, type Failure, refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { defineRead, type Read } from "@/lib/core/read";
import { RECORD_STALE } from "@/lib/core/stale";
import type {
  ChoiceRow,
  ListAnswer,
  ListQuery,
  RecordAnswer,
  RelatedGroup,
} from "@/lib/resource/answers";
import { permissionFor } from "@/lib/resource/describe";
import { createSchema, seenSchema, updateSchema } from "@/lib/resource/input";
import { type ChoiceQuery, listChoices, listRelated } from "./choices";
import { createRecord, type RecordPorts } from "./create";
import { getRecord } from "./get";
import {
  FIELD_FORBIDDEN,
  RECORD_FINAL,
  RECORD_IN_USE,
  RECORD_NOT_FOUND,
  REFERENCE_UNKNOWN,
} from "./refusals";
import type { Known, Register } from "./register";
import { deleteRecord } from "./remove";
import { listRows } from "./select";
import { updateRecord } from "./update";

type Input = z.ZodType<Record<string, unknown>>;

type BulkAnswer = {
  created: { id: string }[];
  updated: { id: string; version?: number }[];
  deleted: number;
};

/** What can be done with the records of a resource. What its declaration leaves to commands is missing. */
export type ResourceOperations = {
  list: Read<ListQuery, ListAnswer>;
  get: Read<{ id: string }, RecordAnswer>;
  choices: Read<ChoiceQuery, readonly ChoiceRow[]>;
  related: Read<{ id: string }, readonly RelatedGroup[]>;
  create?: Command<Input, RecordAnswer>;
  update?: Command<Input, RecordAnswer>;
  delete?: Command<Input, void>;
  bulk?: Command<Input, BulkAnswer>;
};

const WRITE_FAILURES: readonly Failure[] = [FIELD_FORBIDDEN, REFERENCE_UNKNOWN];
const CHANGE_FAILURES: readonly Failure[] = [RECORD_NOT_FOUND, RECORD_STALE, RECORD_FINAL];

/** How many records one call may touch. */
const BULK_LIMIT = 500;

/** Names an item's fields by where it stands in the call: `update.3.name`. */
async function naming<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, reason, message, fields = {}, difference } = error;
    const named = Object.entries(fields).map(([field, text]) => [`${path}.${field}`, text]);
    throw new AppError(code, reason, message, {
      fields: named.length > 0 ? Object.fromEntries(named) : { [path]: message },
      ...(difference && { difference }),
    });
  }
}

type Bulk = Partial<Record<"create" | "update" | "delete", Record<string, unknown>[]>>;

function bulkSchema({ description }: Known): Input {
  const many = (schema: z.ZodType) => z.array(schema).max(BULK_LIMIT).default([]);
  return z
    .strictObject({
      create: many(createSchema(description)),
      update: many(updateSchema(description)),
      delete: many(seenSchema(description)),
    })
    .refine(
      (bulk) => bulk.create.length + bulk.update.length + bulk.delete.length > 0,
      "Name at least one record.",
    )
    .refine(
      (bulk) => bulk.create.length + bulk.update.length + bulk.delete.length <= BULK_LIMIT,
      `One call takes at most ${BULK_LIMIT} records.`,
    ) as unknown as Input;
}

function requireRights(ctx: Context, { resource }: Known, bulk: Bulk): void {
  for (const action of ["create", "update", "delete"] as const) {
    if ((bulk[action]?.length ?? 0) === 0) continue;
    if (ctx.can(permissionFor(resource, action))) continue;
    throw new AppError("forbidden", "permission.missing", `Your role does not ${action} these.`);
  }
}

/** The writing operations of a root; `bulk` does all of it in one transaction or nothing. */
function writing(
  register: Register,
  ports: RecordPorts,
  known: Known,
): Partial<ResourceOperations> {
  const { resource, description } = known;
  const isMetered = ports.isMetered(resource.tableName);
  const metered = isMetered ? { isMetered } : {};
  const removed = (ctx: Context, input: Record<string, unknown>) =>
    deleteRecord(ctx, register, known, input as { id: string; version?: number });
  const updated = (ctx: Context, input: Record<string, unknown>) =>
    updateRecord(ctx, register, known, input as { id: string });
  return {
    create: defineCommand({
      ...permissionFor(resource, "create"),
      ...metered,
      input: createSchema(description) as unknown as Input,
      fails: WRITE_FAILURES,
      run: (ctx, input) => createRecord(ctx, register, ports, known, input),
    }),
    update: defineCommand({
      ...permissionFor(resource, "update"),
      input: updateSchema(description) as unknown as Input,
      fails: [...CHANGE_FAILURES, ...WRITE_FAILURES],
      run: updated,
    }),
    delete: defineCommand({
      ...permissionFor(resource, "delete"),
      input: seenSchema(description) as unknown as Input,
      fails: [...CHANGE_FAILURES, RECORD_IN_USE],
      run: removed,
    }),
    bulk: defineCommand({
      ...permissionFor(resource, "bulk"),
      input: bulkSchema(known),
      fails: [...CHANGE_FAILURES, ...WRITE_FAILURES, RECORD_IN_USE],
      async run(ctx, input): Promise<BulkAnswer> {
        const bulk = input as Bulk;
        requireRights(ctx, known, bulk);
        if (isMetered && (bulk.create?.length ?? 0) > 0) refuseOverLimit(ctx.tenant);
        const answer: BulkAnswer = { created: [], updated: [], deleted: 0 };
        for (const [at, item] of (bulk.create ?? []).entries()) {
          const { id } = await naming(`create.${at}`, () =>
            createRecord(ctx, register, ports, known, item),
          );
          answer.created.push({ id });
        }
        for (const [at, item] of (bulk.update ?? []).entries()) {
          const { id, version } = await naming(`update.${at}`, () => updated(ctx, item));
          answer.updated.push({ id, ...(version !== undefined && { version }) });
        }
        for (const [at, item] of (bulk.delete ?? []).entries()) {
          await naming(`delete.${at}`, () => removed(ctx, item));
          answer.deleted += 1;
        }
        return answer;
      },
    }),
  };
}

/** The right to read lines is the right to read the record they belong to. */
function readPermission(known: Known): ReturnType<typeof permissionFor> {
  return known.parent ? readPermission(known.parent.known) : permissionFor(known.resource, "read");
}

/** Every operation of a resource, made from its declaration. */
export function makeOperations(
  register: Register,
  ports: RecordPorts,
  known: Known,
): ResourceOperations {
  const { resource } = known;
  const reading = readPermission(known);
  return {
    list: defineRead({ ...reading, run: (ctx, query) => listRows(ctx, register, known, query) }),
    get: defineRead({
      ...reading,
      run: (ctx, { id }) => getRecord(ctx, register, known, requireId(id)),
    }),
    choices: defineRead({
      ...(known.parent ? reading : permissionFor(resource, "choose")),
      run: (ctx, query) => listChoices(ctx, register, known, query),
    }),
    related: defineRead({
      ...reading,
      async run(ctx, { id }) {
        await getRecord(ctx, register, known, requireId(id));
        return listRelated(ctx, register, known, id);
      },
    }),
    ...(resource.readOnly !== "all" && writing(register, ports, known)),
  };
}

/** An id that is none names nothing. */
function requireId(id: string): string {
  if (z.uuid().safeParse(id).success) return id;
  throw refuse(RECORD_NOT_FOUND);
}
