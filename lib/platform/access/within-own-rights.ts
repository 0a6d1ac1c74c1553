import type { Actor } from "@/lib/core/context";
import { covers, EVERYTHING, LEVELS, type Level, type Permission } from "@/lib/core/permissions";

const isLevel = (text: string): text is Level => LEVELS.some((level) => level === text);

/** Whether whoever holds `held` may do all that `code` grants. Where that cannot be told, it is no. */
function isCovered(held: ReadonlySet<string>, code: string, known: readonly Permission[]): boolean {
  if (held.has(EVERYTHING) || held.has(code)) return true;
  if (code === EVERYTHING) return false;
  const [module = "", level] = code.split(":");
  if (level !== undefined) {
    if (!isLevel(level)) return false;
    return LEVELS.slice(Math.max(LEVELS.indexOf(level), 1)).some(
      (higher) => held.has(`${module}:${higher}`) || held.has(`${EVERYTHING}:${higher}`),
    );
  }
  if (held.has(`${code.slice(0, code.indexOf("."))}.*`)) return true;
  const permission = known.find(({ name }) => name === code);
  return permission !== undefined && covers(held, permission);
}

/**
 * Nobody grants what they do not hold: whether the actor may do all that `codes` permit, everywhere
 * in the company. Roles given for a part of it do not count, nor do those that data access rules
 * narrow, and an API key counts for no more than its scopes. `known` lists operations whose level may
 * speak for their name; without it only a name, its resource or everything does.
 */
export function isWithinOwnRights(
  { grants, limitedTo }: Pick<Actor, "grants" | "limitedTo">,
  codes: Iterable<string>,
  known: readonly Permission[] = [],
): boolean {
  const held = new Set(
    grants
      .filter(({ scope, rules }) => !scope && rules.length === 0)
      .flatMap((grant) => [...grant.codes]),
  );
  const limit = limitedTo && new Set(limitedTo);
  return [...codes].every(
    (code) => isCovered(held, code, known) && (!limit || isCovered(limit, code, known)),
  );
}
