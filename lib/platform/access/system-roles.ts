import { EVERYTHING, type Level } from "@/lib/core/permissions";
import { MODULES, type ModuleCode } from "@/lib/platform/catalog/modules";
import { TRADE_ROLES } from "./trade-roles";

export type SystemRole = {
  code: string;
  name: string;
  description: string;
  /** The module whose role it is; undefined reaches every module of the plan. */
  module: ModuleCode | undefined;
  /** In the grammar of a grant's codes (lib/core/permissions.ts). */
  grants: readonly string[];
};

export const ADMINISTRATOR = "administrator";

type GrantedLevel = Exclude<Level, "self">;

/** What each level may, in words that fit every module. */
const LEVEL_ROLES: readonly { level: GrantedLevel; code: string; name: string; does: string }[] = [
  {
    level: "administer",
    code: ADMINISTRATOR,
    name: "Administrator",
    does: "Everything, settings included",
  },
  {
    level: "manage",
    code: "manager",
    name: "Manager",
    does: "Daily work, approvals and corrections",
  },
  { level: "work", code: "clerk", name: "Clerk", does: "Daily work" },
  { level: "view", code: "viewer", name: "Viewer", does: "Looks and changes nothing" },
];

const COMPANY_ROLES: readonly SystemRole[] = LEVEL_ROLES.map(({ level, code, name, does }) => ({
  code,
  name,
  description: `${does}, in every module of the plan.`,
  module: undefined,
  grants: [code === ADMINISTRATOR ? EVERYTHING : `${EVERYTHING}:${level}`],
}));

const MODULE_ROLES: readonly SystemRole[] = MODULES.filter(
  ({ code }) => code !== "system_admin",
).flatMap(({ code: module, path, shortName }) =>
  LEVEL_ROLES.map(({ level, code, name, does }) => ({
    code: `${path}-${code}`,
    name: `${shortName} ${name.toLowerCase()}`,
    description: `${does}, in ${shortName} only.`,
    module,
    grants: [`${module}:${level}`],
  })),
);

/** Who may see a record may see its history: the read asks for the record's own permission. */
const HISTORY = "audit.timeline";
/** Everybody may search: it finds what somebody may read. */
const SEARCH = "search.records";

/**
 * The roles every workspace starts with. A tenant adds roles of its own beside them. Whoever changes
 * this list adds a tenant migration, which brings the workspaces that stand up to date (see
 * `syncSystemRoles`).
 */
export const SYSTEM_ROLES: readonly SystemRole[] = [
  ...COMPANY_ROLES,
  ...[...MODULE_ROLES, ...TRADE_ROLES].map((role) => ({
    ...role,
    grants: [...role.grants, HISTORY, SEARCH],
  })),
];
