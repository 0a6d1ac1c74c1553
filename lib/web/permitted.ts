import type { Actor, Tenant } from "@/lib/core/context";
import { isPermitted } from "@/lib/core/permissions";
import { OPERATIONS } from "@/lib/operations";

/** Names of all operations somebody may use in this tenant, sorted. */
export function permittedNames(actor: Actor, tenant: Tenant): string[] {
  const names = OPERATIONS.filter(
    (operation) => tenant.modules.includes(operation.module) && isPermitted(actor, operation),
  ).map(({ name }) => name);
  return [...new Set(names)].sort();
}
