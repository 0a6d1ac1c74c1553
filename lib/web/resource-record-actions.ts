import { z } from "zod";
import type { Command } from "@/lib/core/command";
import { AppError } from "@/lib/core/errors";
import { execute } from "@/lib/core/execute";
import { parse } from "@/lib/core/parse";
import { read } from "@/lib/core/read";
import type { RecordAnswer } from "@/lib/resource/answers";
import { operationsFor, RESOURCES } from "@/lib/resources";
import { formFailure } from "./form-failure";
import { currentSession, type SignedInRequest } from "./session";
import type { SaveAnswer } from "./views-record";

/** What the pages of a record change, for whoever is signed in. Nothing is decided here. */

const name = z.string().max(100);
/** Whatever else is sent is for the command's own schema to judge. */
const recordInput = z.looseObject({ id: z.uuid().optional() });
const seenInput = z.object({ id: z.uuid(), version: z.int().optional() });

async function requireSession(): Promise<SignedInRequest> {
  const session = await currentSession();
  if (session) return session;
  throw new AppError("unauthenticated", "session.required", "Sign in again to go on.");
}

const unknown = () => new AppError("not_found", "resource.unknown", "There is no such thing here.");
const byCommandsOnly = () =>
  new AppError("forbidden", "resource.read-only", "Nobody changes these records by hand.");

function requireOperations(resource: unknown) {
  const operations = operationsFor(parse(name, resource));
  if (!operations) throw unknown();
  return operations;
}

/** The answer for what was thrown; `stale` is added where somebody else saved first. */
async function failure(error: unknown): Promise<Extract<SaveAnswer, { isDone: false }>> {
  const { fields, message, reason, requestId, needsConfirmation } = await formFailure(error, {});
  return {
    isDone: false,
    fields,
    ...(message && { message }),
    ...(reason && { reason }),
    ...(requestId && { requestId }),
    ...(needsConfirmation && { needsConfirmation }),
  };
}

const saved = ({ id, recordTitle: title }: RecordAnswer): SaveAnswer => ({
  isDone: true,
  id,
  title,
});

/** Makes a record, or changes the one that `input` names. */
export async function saveRecord(resource: unknown, input: unknown): Promise<SaveAnswer> {
  try {
    const session = await requireSession();
    const { create, update, get } = requireOperations(resource);
    const record = parse(recordInput, input);
    const command = record.id === undefined ? create : update;
    if (!command) throw byCommandsOnly();
    try {
      return saved(await execute(command, session, record));
    } catch (error) {
      const { id } = record;
      if (!(error instanceof AppError) || error.reason !== "record.stale" || !id) throw error;
      const current = await read(get, session, { id });
      return { ...(await failure(error)), stale: { current } };
    }
  } catch (error) {
    return failure(error);
  }
}

async function done(
  command: Command | undefined,
  input: unknown,
  session: SignedInRequest,
): Promise<SaveAnswer> {
  if (!command) throw byCommandsOnly();
  const seen = parse(seenInput, input);
  await execute(command, session, seen);
  return { isDone: true, id: seen.id, title: "" };
}

/** Deletes a record as somebody saw it. */
export async function removeRecord(resource: unknown, seen: unknown): Promise<SaveAnswer> {
  try {
    const session = await requireSession();
    return await done(requireOperations(resource).delete, seen, session);
  } catch (error) {
    return failure(error);
  }
}

/** Runs a command that a resource declares, such as `sales-orders.confirm`, for one record. */
export async function runRecordCommand(command: unknown, seen: unknown): Promise<SaveAnswer> {
  try {
    const session = await requireSession();
    const found = RESOURCES.flatMap(({ commands = [] }) => commands).find(
      (one) => one.command.name === command,
    );
    if (!found) throw unknown();
    const { id } = parse(seenInput, seen);
    await execute(found.command, session, { id });
    return { isDone: true, id, title: "" };
  } catch (error) {
    return failure(error);
  }
}
