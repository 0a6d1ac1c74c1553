import type { ReadContext, TenantRequest } from "./context";
import { inTenant } from "./database";
import { asExpected } from "./database-refusal";
import { log } from "./log";
import { admit, type EntryName, isPermitted } from "./permissions";

/** An entry point that only looks; its name is the permission to look. */
export type Read<Input, Result> = {
  name: EntryName;
  /** Code of the module that must be subscribed. */
  module: string;
  run(ctx: ReadContext, input: Input): Promise<Result>;
};

/** Declares a read; only `read` runs it. */
export function defineRead<Result, Input = void>(
  definition: Read<Input, Result>,
): Read<Input, Result> {
  return definition;
}

/**
 * The twin of `execute` for looking: the same gates, then one read-only transaction of the tenant.
 * Throws the gates' errors, and `unavailable` when the database is busy or lost.
 */
export async function read<Input, Result>(
  definition: Read<Input, Result>,
  request: TenantRequest,
  input: Input,
): Promise<Result> {
  const { tenant, place, actor } = admit(definition, request);
  const { now, requestId } = request;
  try {
    return await inTenant(
      place,
      (tx) =>
        definition.run(
          {
            tenant,
            actor,
            can: (permission) => isPermitted(actor.permissions, permission),
            now,
            tx,
            log: log().child({ requestId, tenantId: tenant.id, read: definition.name }),
            requestId,
          },
          input,
        ),
      { readOnly: true },
    );
  } catch (error) {
    throw asExpected(error);
  }
}
