import type { z } from "zod";
import type { Command } from "@/lib/core/command";
import { AppError } from "@/lib/core/errors";
import { execute } from "@/lib/core/execute";
import { type Read, read } from "@/lib/core/read";
import { authenticateApi } from "./authenticate-api";
import type { ApiCall, ApiRoute } from "./rest";
import { fromWire, toWire, wireFields } from "./wire-names";

const NO_STORE = { "cache-control": "no-store" };

/** Input of an operation: query or body, and the parameters of the path, which win. */
export async function inputOf(call: ApiCall, method: ApiRoute["method"]): Promise<unknown> {
  const query = Object.fromEntries(new URL(call.request.url).searchParams);
  const hasBody = method !== "GET" && call.request.body !== null;
  const body = hasBody ? await call.body() : {};
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new AppError("invalid", "body.not-object", "The body must be a JSON object.");
  }
  const named = { ...query, ...body, ...call.params };
  return fromWire(named);
}

/** Runs `work`; the fields an error names are called as the API calls them. */
export async function namingWireFields<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError && error.fields) {
      const { code, reason, message, difference, retryAfterSeconds } = error;
      throw new AppError(code, reason, message, {
        fields: wireFields(error.fields),
        ...(difference && { difference }),
        ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
      });
    }
    throw error;
  }
}

/** The version of what was changed or read, for the next call's If-Match. */
function etagOf(result: unknown): Record<string, string> {
  if (typeof result !== "object" || result === null || !("version" in result)) return {};
  return typeof result.version === "number" ? { etag: `"${result.version}"` } : {};
}

/** A result as the API answers it: 204 without one, with an ETag where it has a version. */
export function answerWith(status: number, result: unknown): Response {
  if (result === undefined) return new Response(null, { status: 204, headers: NO_STORE });
  const headers = { ...NO_STORE, ...etagOf(result) };
  return Response.json(toWire(result), { status, headers });
}

function answer(status: number, work: () => Promise<unknown>) {
  return namingWireFields(async () => {
    const result = await work();
    return result instanceof Response ? result : answerWith(status, result);
  });
}

/**
 * A command as a route of the API, for the person or key that calls. Its input is the body with the
 * parameters of the path; its result the answer (204 without one). `path` is below /api/v1.
 */
export function commandRoute<Input extends z.ZodType, Result>(
  method: "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  command: Command<Input, Result>,
  status = 200,
): ApiRoute {
  return {
    method,
    path,
    realm: "tenant",
    permission: command.name,
    notes: { input: command.input, fails: command.fails, status },
    handle: (call) =>
      answer(status, async () =>
        execute(command, await authenticateApi(call), await inputOf(call, method)),
      ),
  };
}

/** A read as a GET route: its input is the query with the parameters of the path. */
export function readRoute<Input, Result>(
  path: string,
  definition: Read<Input, Result>,
  parseInput: (raw: unknown) => Input,
): ApiRoute {
  return {
    method: "GET",
    path,
    realm: "tenant",
    permission: definition.name,
    handle: (call) =>
      answer(200, async () => {
        const request = await authenticateApi(call);
        return read(definition, request, parseInput(await inputOf(call, "GET")));
      }),
  };
}
