import type { Actor } from "./context";

/** Name of a command or read, such as `sessions.revoke`; the permission to use it has the same name. */
export type EntryName = `${string}.${string}`;

/**
 * How far an entry point reaches. `self`: about oneself only, so that every signed-in person may.
 * The others build on each other: who may manage may work, who may work may view.
 */
export const LEVELS = ["self", "view", "work", "manage", "administer"] as const;
export type Level = (typeof LEVELS)[number];

/** What somebody may be allowed to do: the part of a command or read that decides who may. */
export type Permission = {
  name: EntryName;
  /** Code of the module that must be subscribed. */
  module: string;
  level: Level;
  /** The table whose rows it is about; roles given for a branch or with row rules narrow it. */
  rows?: string;
  /** About what all modules share: any module is enough, and who may view one of them may view this. */
  isShared?: boolean;
  /** Modules beside its own whose people may do it too. */
  writers?: readonly string[];
};

/** Where a role was given for; undefined dimensions are not narrowed. */
export type Scope = Partial<Record<"company" | "branch" | "territory" | "warehouse", string>>;

/** A row filter, or what may be done with one field. `condition` is described in access-rule.ts. */
export type AccessRule = {
  table: string;
  type: "row" | "field";
  access: "read" | "write" | "mask" | "none";
  field: string | null;
  condition: unknown;
};

/** One role as one person holds it. */
export type Grant = {
  roleId: string;
  role: string;
  /** `*`, `<module>:<level>`, `<resource>.*` or `<resource>.<action>`. */
  codes: ReadonlySet<string>;
  scope: Scope | undefined;
  rules: readonly AccessRule[];
};

/** Grants everything. Only a system role may hold it; the loader of permissions sees to that. */
export const EVERYTHING = "*";

const ENTRY_NAME = /^[a-z][a-z-]*\.[a-z][a-z-]*$/;

export const isEntryName = (name: string): name is EntryName => ENTRY_NAME.test(name);

/** Whether a subscription takes in what a permission is about; what is shared comes with any module. */
export function isInPlan(
  { module, isShared }: Pick<Permission, "module" | "isShared">,
  subscribed: readonly string[],
): boolean {
  return isShared === true || subscribed.includes(module);
}

/** Whether a set of codes covers a permission, wherever and on whatever rows. */
export function covers(codes: ReadonlySet<string>, permission: Permission): boolean {
  const { name, module, level, isShared, writers = [] } = permission;
  if (codes.has(EVERYTHING) || codes.has(name)) return true;
  if (codes.has(`${name.slice(0, name.indexOf("."))}.*`)) return true;
  if (isShared && level === "view") {
    // Every level of every module includes looking: `<module>:<level>`.
    return [...codes].some((code) => code.includes(":"));
  }
  const rank = LEVELS.indexOf(level);
  return LEVELS.slice(Math.max(rank, 1)).some((higher) =>
    [EVERYTHING, module, ...writers].some((reached) => codes.has(`${reached}:${higher}`)),
  );
}

/**
 * The roles by which somebody holds a permission. One given for a branch or another part of the
 * company counts only where the entry point narrows its rows.
 */
export function grantsFor(actor: Actor, permission: Permission): Grant[] {
  if (actor.limitedTo && !covers(new Set(actor.limitedTo), permission)) return [];
  return actor.grants.filter(
    ({ codes, scope }) => covers(codes, permission) && (!scope || permission.rows !== undefined),
  );
}

/** Whether somebody holds a permission, at least for some rows. */
export function isPermitted(actor: Actor, permission: Permission): boolean {
  if (permission.level === "self") return actor.kind === "user";
  return grantsFor(actor, permission).length > 0;
}

/** Whether somebody may do everything, everywhere in the company. */
export function isAdministrator(actor: Pick<Actor, "grants">): boolean {
  return actor.grants.some(({ codes, scope }) => codes.has(EVERYTHING) && !scope);
}
