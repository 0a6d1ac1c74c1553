import type { z } from "zod";
import { admit } from "@/lib/core/admit";
import { answerOnce } from "@/lib/core/answer-once";
import type { Command } from "@/lib/core/command";
import { recordDenial } from "@/lib/core/denial";
import { AppError } from "@/lib/core/errors";
import { execute } from "@/lib/core/execute";
import { authenticateApi } from "./authenticate-api";
import { seenVersion } from "./if-match";
import { namingFields, recordFromWire, type WireNames } from "./resource-wire";
import type { ApiCall, ApiRoute } from "./rest";

type Parts = Record<string, unknown>;

/** The body as an object; nothing sent is an empty one. Throws `invalid`. */
async function bodyOf(call: ApiCall): Promise<Parts> {
  const body = call.request.body === null ? {} : await call.body();
  if (typeof body === "object" && body !== null && !Array.isArray(body)) return body as Parts;
  throw new AppError("invalid", "body.not-object", "The body must be a JSON object.");
}

/** A record as it was sent, with the id of the path. */
export async function recordInput(call: ApiCall, names: WireNames): Promise<Parts> {
  const record = recordFromWire(await bodyOf(call), names) as Parts;
  return call.params.id === undefined ? record : { ...record, id: call.params.id };
}

/**
 * The same for a change of what stands, which names the version that was read: in If-Match, or in the
 * body. Throws `invalid` with the reason `version.required` without one.
 */
export async function versionedInput(
  call: ApiCall,
  names: WireNames,
  hasVersion: boolean,
): Promise<Parts> {
  const input = await recordInput(call, names);
  if (!hasVersion) return input;
  const version = seenVersion(call.request) ?? input.version;
  if (version !== undefined) return { ...input, version };
  const message = "Name the version you have seen, so that nobody's change is overwritten.";
  throw new AppError("invalid", "version.required", message, {
    fields: { "If-Match": "Send the ETag of the record you looked at, or `version` in the body." },
  });
}

const LISTS = ["create", "update", "delete"] as const;

/** Many changes as they were sent. */
export async function bulkInput(call: ApiCall, names: WireNames): Promise<Parts> {
  const body = await bodyOf(call);
  const renamed = LISTS.flatMap((list): [string, unknown][] => {
    const items = body[list];
    if (!Array.isArray(items)) return [];
    return [[list, items.map((item, at) => recordFromWire(item, names, `${list}.${at}.`))]];
  });
  return { ...body, ...Object.fromEntries(renamed) };
}

/** A change of records as a route has it. */
export type Change<Input extends z.ZodType, Result> = {
  command: Command<Input, Result>;
  names: WireNames;
  input(call: ApiCall): Promise<Parts>;
  answer(call: ApiCall, result: Result): Response;
};

/** Done once where the caller names an Idempotency-Key; the gates come first, every time. */
async function runOnce<Input extends z.ZodType, Result>(
  call: ApiCall,
  route: string,
  { command, names, input }: Change<Input, Result>,
): Promise<Result> {
  const request = await authenticateApi(call);
  const key = call.request.headers.get("idempotency-key");
  // Before the body is looked at: what is wrong with it is told to those who may.
  await recordDenial(command, request, () => admit(command, request, "change"));
  const body = await input(call);
  const work = () => namingFields(names, () => execute(command, request, body));
  if (key === null) return work();
  const { tenant, actor } = request;
  const scope = `${tenant.id}:${actor.keyId ?? actor.id}`;
  const asked = { scope, key, route, body, now: call.now };
  const { result } = await answerOnce(asked, async () => ({ result: await work() }));
  return result;
}

/** A command on records as a route: fields by their names on the wire, once where a key asks for it. */
export function changeRoute<Input extends z.ZodType, Result>(
  method: "POST" | "PATCH" | "DELETE",
  path: string,
  change: Change<Input, Result>,
): ApiRoute {
  return {
    method,
    path,
    realm: "tenant",
    permission: change.command.name,
    handle: async (call) => change.answer(call, await runOnce(call, `${method} ${path}`, change)),
  };
}
