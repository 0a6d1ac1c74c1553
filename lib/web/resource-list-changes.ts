import { AppError } from "@/lib/core/errors";
import { execute } from "@/lib/core/execute";
import { read } from "@/lib/core/read";
import type { RecordRow } from "@/lib/resource/answers";
import { operationsFor } from "@/lib/resources";
import { formFailure } from "./form-failure";
import { currentSession, type SignedInRequest } from "./session";
import type { BulkAnswer, CellAnswer, FieldChange, RecordVersion } from "./views-list";

/** What the list of a resource changes, for whoever is signed in. Nothing is decided here. */

async function requireSession(): Promise<SignedInRequest> {
  const session = await currentSession();
  if (session) return session;
  throw new AppError("unauthenticated", "session.required", "Sign in again to go on.");
}

function requireOperations(resource: string) {
  const operations = operationsFor(resource);
  if (operations) return operations;
  throw new AppError("not_found", "resource.unknown", "There is no such list.");
}

const readOnly = () =>
  new AppError("forbidden", "resource.read-only", "Nobody changes these records by hand.");

const seen = ({ id, version }: RecordVersion) => ({
  id,
  ...(version !== undefined && { version }),
});

/** A change as an update takes it; a tenant's own fields lie in `custom`. */
function inputOf({ field, value }: FieldChange): Record<string, unknown> {
  const own = /^custom\.(.+)$/.exec(field)?.[1];
  return own === undefined ? { [field]: value } : { custom: { [own]: value } };
}

/** Saves one value of one record. When somebody else was faster, the answer has what is there now. */
export async function changeCell(
  resource: string,
  record: RecordVersion,
  change: FieldChange,
): Promise<CellAnswer> {
  try {
    const session = await requireSession();
    const { update, get } = requireOperations(resource);
    if (!update) throw readOnly();
    try {
      const row = await execute(update, session, { ...seen(record), ...inputOf(change) });
      return { isDone: true, row: row as RecordRow };
    } catch (error) {
      if (!(error instanceof AppError) || error.reason !== "record.stale") throw error;
      const current = await read(get, session, { id: record.id });
      return { isDone: false, message: error.message, current };
    }
  } catch (error) {
    const { message, fields, requestId } = await formFailure(error, {});
    return {
      isDone: false,
      message: message ?? Object.values(fields).join(" "),
      ...(requestId && { requestId }),
    };
  }
}

/** `update.3.name` is about the fourth record that was sent. */
function itemsOf(fields: Record<string, string>, records: readonly RecordVersion[]) {
  return Object.entries(fields).flatMap(([path, message]) => {
    const record = records[Number(/^(?:update|delete)\.(\d+)/.exec(path)?.[1] ?? Number.NaN)];
    return record ? [{ id: record.id, message }] : [];
  });
}

type Result = { updated: { id: string; version: number }[]; deleted: number };

async function changeTogether(
  resource: string,
  records: readonly RecordVersion[],
  input: object,
): Promise<BulkAnswer> {
  try {
    const { bulk } = requireOperations(resource);
    if (!bulk) throw readOnly();
    const { updated, deleted } = (await execute(bulk, await requireSession(), input)) as Result;
    return { isDone: true, updated, deleted };
  } catch (error) {
    const { message, fields, requestId } = await formFailure(error, {});
    return {
      isDone: false,
      message: message ?? Object.values(fields).join(" "),
      items: itemsOf(fields, records),
      ...(requestId && { requestId }),
    };
  }
}

/** Gives one field of many records the same value, all or none of them. */
export const changeTheSame = (
  resource: string,
  records: readonly RecordVersion[],
  change: FieldChange,
): Promise<BulkAnswer> =>
  changeTogether(resource, records, {
    update: records.map((record) => ({ ...seen(record), ...inputOf(change) })),
  });

/** Deletes many records, all or none of them. */
export const deleteTogether = (
  resource: string,
  records: readonly RecordVersion[],
): Promise<BulkAnswer> => changeTogether(resource, records, { delete: records.map(seen) });
