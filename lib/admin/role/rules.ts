import type { Failure } from "@/lib/core/command";
import { AppError } from "@/lib/core/errors";
import { isEntryName, type Permission } from "@/lib/core/permissions";

/**
 * The operations there are. Passed in where a command is registered, not imported: the register of
 * all operations holds the commands on roles too, and the two cannot import each other. So the rule
 * "a role is made of operations that exist" stands in the command, whichever way it is called.
 */
export type KnownOperations = () => readonly Permission[];

export const ROLE_NOT_FOUND: Failure = {
  code: "not_found",
  reason: "role.not-found",
  message: "There is no such role.",
};

export const ROLE_STALE: Failure = {
  code: "conflict",
  reason: "record.stale",
  message: "Somebody else changed this role meanwhile. Load it again and repeat your change.",
};

export const SYSTEM_ROLE: Failure = {
  code: "rule_violated",
  reason: "role.is-system",
  message: "This role comes with ILMS and stays as it is. Copy it to a role of your own instead.",
};

export const NAME_TAKEN: Failure = {
  code: "conflict",
  reason: "role.name-taken",
  message: "There is already a role with this name.",
};

export const BEYOND_OWN: Failure = {
  code: "forbidden",
  reason: "roles.beyond-own",
  message: "This role reaches further than you do. Ask an administrator.",
};

export const ROLE_IN_USE: Failure = {
  code: "rule_violated",
  reason: "role.in-use",
  message: "This role is in use.",
};

export const WOULD_LOCK_OUT: Failure = {
  code: "rule_violated",
  reason: "role.would-lock-out",
  message: "You hold this role and have no second factor. Set one up first, or lock yourself out.",
};

/**
 * Code of a role of the tenant's own. The prefix keeps it apart from system roles, also from those
 * of a later version: what a system role grants is written to whoever bears its code.
 */
export function roleCode(name: string, taken: ReadonlySet<string>): string {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  const base = words ? `own-${words}` : "own-role";
  let code = base;
  for (let turn = 2; taken.has(code); turn += 1) code = `${base}-${turn}`;
  return code;
}

/** What a role can be given: everything but what every signed-in person may do anyway. */
export const grantable = (known: readonly Permission[]): Permission[] => [
  ...new Map(
    known.filter(({ level }) => level !== "self").map((operation) => [operation.name, operation]),
  ).values(),
];

/** The codes, each once and in order. Throws `invalid` where one is no operation of ours. */
export function checkPermissions(
  codes: readonly string[],
  known: readonly Permission[],
  field = "permissions",
): string[] {
  const names = new Set<string>(grantable(known).map(({ name }) => name));
  const strange = codes.find((code) => !isEntryName(code) || !names.has(code));
  if (strange !== undefined) {
    const message = `"${strange}" is no operation that can be given.`;
    throw new AppError("invalid", "permission.unknown", message, { fields: { [field]: message } });
  }
  return [...new Set(codes)].sort();
}
