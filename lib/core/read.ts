import { admit, type Entry } from "./admit";
import type { ReadContext, TenantRequest } from "./context";
import { inTenant } from "./database";
import { asExpected } from "./database-refusal";
import { recordDenial } from "./denial";
import { entryContext } from "./entry-context";

/** An entry point that only looks; its name is the permission to look. */
export type Read<Input, Result> = Entry & {
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
  const admitted = await recordDenial(definition, request, () =>
    admit(definition, request, "look"),
  );
  try {
    return await inTenant(
      admitted.place,
      async (tx) => {
        const { context, requireNarrowed } = entryContext(definition, admitted, request, tx);
        const result = await definition.run(context, input);
        requireNarrowed();
        return result;
      },
      { readOnly: true },
    );
  } catch (error) {
    throw asExpected(error);
  }
}
