import type { Actor, Tenant } from "@/lib/core/context";
import { isInPlan, isPermitted } from "@/lib/core/permissions";
import { OPERATIONS } from "@/lib/operations";

/** Names of all operations somebody may use in this tenant, sorted. */
export function permittedNames(actor: Actor, tenant: Tenant): string[] {
  const names = OPERATIONS.filter(
    (operation) => isInPlan(operation, tenant.modules) && isPermitted(actor, operation),
  ).map(({ name }) => name);
  return [...new Set(names)].sort();
}
