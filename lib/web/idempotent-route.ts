import type { z } from "zod";
import { admit } from "@/lib/core/admit";
import { answerOnce } from "@/lib/core/answer-once";
import type { Command } from "@/lib/core/command";
import type { Actor, TenantRequest } from "@/lib/core/context";
import { recordDenial } from "@/lib/core/denial";
import { AppError } from "@/lib/core/errors";
import { execute } from "@/lib/core/execute";
import { authenticateApi } from "./authenticate-api";
import { seenVersion } from "./if-match";
import { answerWith, inputOf, namingWireFields } from "./operation-routes";
import type { ApiCall, ApiRoute } from "./rest";

type Options<Answer> = {
  status?: number;
  /** Whether the command takes the version that the caller saw, which If-Match carries too. */
  takesVersion?: boolean;
  /** What is done instead of the command alone; the command's name stays the permission. */
  run?: (request: TenantRequest<Actor>, input: unknown) => Promise<Answer>;
};

/** The key of a request that must be done once. Throws `invalid` naming the header. */
export function requireKey(request: Request): string {
  const key = request.headers.get("idempotency-key");
  if (key !== null) return key;
  const message = "This call needs the header Idempotency-Key, so that a repetition is done once.";
  throw new AppError("invalid", "idempotency.required", message, {
    fields: { "Idempotency-Key": "Send a value of your own for each request, such as a UUID." },
  });
}

async function inputWithVersion(call: ApiCall, method: ApiRoute["method"], isTaken: boolean) {
  const input = await inputOf(call, method);
  const version = isTaken ? seenVersion(call.request) : undefined;
  return version === undefined ? input : { ...(input as object), version };
}

/**
 * A command as a route that demands an Idempotency-Key. The gates come first, every time: a stored answer
 * is for who may still ask for it, and for the very person or key that asked.
 */
export function idempotentRoute<Input extends z.ZodType, Result>(
  method: "POST" | "PATCH" | "DELETE",
  path: string,
  command: Command<Input, Result>,
  { status = 200, takesVersion = false, run }: Options<unknown> = {},
): ApiRoute {
  const work = run ?? ((request, input) => execute(command, request, input));
  return {
    method,
    path,
    realm: "tenant",
    permission: command.name,
    notes: { input: command.input, fails: command.fails, status, needsKey: true, takesVersion },
    async handle(call) {
      const request = await authenticateApi(call);
      await recordDenial(command, request, () => admit(command, request, "change"));
      const key = requireKey(call.request);
      const input = await inputWithVersion(call, method, takesVersion);
      const { tenant, actor } = request;
      const scope = `${tenant.id}:${actor.keyId ?? actor.id}`;
      const asked = { scope, key, route: `${method} ${path}`, body: input, now: call.now };
      const { result } = await answerOnce(asked, async () => ({
        result: await namingWireFields(() => work(request, input)),
      }));
      return answerWith(status, result);
    },
  };
}
