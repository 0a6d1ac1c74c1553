import type { ConnectionPool } from "../connection-pool";
import type { TenantBinding } from "../with-tenant";
import { migrateTenant } from "./tenant";

export type FleetResult =
  | { schema: string; applied: string[] }
  | { schema: string; error: unknown };

/**
 * Brings many tenants up to date, `parallel` at a time. A tenant that fails does not stop the rest;
 * what succeeded is committed, so a second run goes on with what is left.
 */
export async function migrateFleet(
  owner: ConnectionPool,
  bindings: readonly TenantBinding[],
  options: { parallel?: number; lockTimeoutMs?: number } = {},
): Promise<FleetResult[]> {
  const queue = [...bindings];
  const results: FleetResult[] = [];
  const lane = async () => {
    for (let binding = queue.shift(); binding; binding = queue.shift()) {
      const { schema } = binding;
      try {
        results.push({
          schema,
          applied: await migrateTenant(owner, binding, options.lockTimeoutMs),
        });
      } catch (error) {
        results.push({ schema, error });
      }
    }
  };
  await Promise.all(Array.from({ length: options.parallel ?? 2 }, lane));
  return results;
}
