import type { Actor, Tenant } from "@/lib/core/context";
import { hashToken } from "@/lib/core/secrets";

/**
 * Changes whenever somebody's rights do: roles, what they grant, where, their rules, the plan, a
 * suspension. An open page compares it with the one it was drawn with.
 */
export function accessDigest(actor: Actor, tenant: Tenant): string {
  const grants = actor.grants
    .map(({ roleId, role, codes, scope, rules }) =>
      JSON.stringify([roleId, role, [...codes].sort(), scope ?? null, rules]),
    )
    .sort();
  const { status, tier, modules, seats } = tenant;
  const { isEmailVerified, secondFactor } = actor;
  return hashToken(
    JSON.stringify([grants, status, tier, modules, seats, isEmailVerified, secondFactor]),
  ).slice(0, 16);
}
