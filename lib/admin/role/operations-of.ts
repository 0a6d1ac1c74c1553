import { covers, type Permission } from "@/lib/core/permissions";
import { reachesFar } from "@/lib/platform/access/load-access";
import { grantable } from "./rules";

/** The codes of a role that count: those that reach beyond one resource do in system roles only. */
export function codesThatCount(role: { isSystem: boolean; codes: readonly string[] }): Set<string> {
  return new Set(role.isSystem ? role.codes : role.codes.filter((code) => !reachesFar(code)));
}

/** The operations a role permits, of those there are. */
export function operationsOf(
  role: { isSystem: boolean; codes: readonly string[] } | undefined,
  known: readonly Permission[],
): Permission[] {
  if (!role) return [];
  const codes = codesThatCount(role);
  return grantable(known).filter((operation) => covers(codes, operation));
}
