import { forbidden, notFound, redirect } from "next/navigation";
import { z } from "zod";
import { listAccessRules } from "@/lib/admin/access-rule/queries";
import { ruleSentence } from "@/lib/admin/access-rule/sentence";
import { operationsOf } from "@/lib/admin/role/operations-of";
import { getRole, listRoles } from "@/lib/admin/role/queries";
import { covers, EVERYTHING, type Permission } from "@/lib/core/permissions";
import { createRole, OPERATIONS } from "@/lib/operations";
import { planWith } from "@/lib/platform/access/require-feature";
import { MODULES } from "@/lib/platform/catalog/modules";
import { entitledOperations, operationGroups } from "./operation-groups";
import { permittedNames } from "./permitted";
import { readPage } from "./read-page";
import type { SignedInRequest } from "./session";
import type {
  HolderView,
  MatrixReason,
  MatrixView,
  RoleFormView,
  RoleRow,
  RolesView,
  RoleView,
} from "./views-roles";
import { signedIn } from "./workspace";

type Role = Awaited<ReturnType<typeof listRoles.run>>[number];
type Holder = Awaited<ReturnType<typeof getRole.run>>["holders"][number];

const WHOLE = "The whole workspace";
const OWN = "Roles of your own";
const GROUP_ORDER = [OWN, WHOLE, ...MODULES.map(({ shortName }) => shortName)];

/** Under which heading a role stands. */
export function groupOfRole({ isSystem, module }: Pick<Role, "isSystem" | "module">): string {
  if (!isSystem) return OWN;
  return MODULES.find(({ code }) => code === module)?.shortName ?? WHOLE;
}

/** Roles of modules that the plan lacks are of no use; they are shown only while somebody holds one. */
const isOfUse =
  ({ tenant }: SignedInRequest) =>
  ({ module, holders }: Role) =>
    module === null || tenant.modules.includes(module) || holders > 0;

/** Roles in the order of their headings: one's own first. */
export const inRoleOrder = (roles: readonly Role[]): Role[] =>
  GROUP_ORDER.flatMap((group) => roles.filter((role) => groupOfRole(role) === group));

// What a rule hides from the reader arrives as null, whatever the column says.
const rowOf = ({
  id,
  name,
  description,
  isSystem,
  requiresSecondFactor,
  holders,
}: Role): RoleRow => ({
  id,
  name: name ?? "",
  description: description ?? "",
  isSystem,
  requiresSecondFactor,
  holders,
});

function createOffer({ tenant, actor }: SignedInRequest): RolesView["create"] {
  if (!permittedNames(actor, tenant).includes(createRole.name)) return { kind: "role" };
  if (tenant.features.includes("custom_roles")) return { kind: "offered" };
  return { kind: "plan", plan: planWith("custom_roles") };
}

export async function loadRoles(slug: string): Promise<RolesView> {
  const session = await signedIn(slug);
  const roles = (await readPage(listRoles, session, undefined)).filter(isOfUse(session));
  const groups = GROUP_ORDER.map((title) => ({
    title,
    roles: roles.filter((role) => groupOfRole(role) === title).map(rowOf),
  }));
  return {
    groups: groups.filter((group) => group.roles.length > 0),
    create: createOffer(session),
  };
}

function reasonOf(codes: ReadonlySet<string>, operation: Permission): MatrixReason {
  if (!covers(codes, operation)) return null;
  if (codes.has(EVERYTHING)) return "everything";
  const { name } = operation;
  const isNamed = codes.has(name) || codes.has(`${name.slice(0, name.indexOf("."))}.*`);
  return isNamed ? "named" : "level";
}

/** Every role against every operation of the plan. */
export async function loadMatrix(slug: string): Promise<MatrixView> {
  const session = await signedIn(slug);
  const roles = inRoleOrder(
    (await readPage(listRoles, session, undefined)).filter(isOfUse(session)),
  ).map((role) => ({ ...role, codes: new Set(role.permissions) }));
  const byName = new Map<string, Permission>(
    entitledOperations(session.tenant).map((operation) => [operation.name, operation]),
  );
  const cellsOf = (name: string): MatrixReason[] => {
    const operation = byName.get(name);
    return roles.map(({ codes }) => (operation ? reasonOf(codes, operation) : null));
  };
  return {
    roles: roles.map((role) => ({ id: role.id, name: role.name ?? "", group: groupOfRole(role) })),
    modules: operationGroups(session.tenant).map((module) => ({
      ...module,
      resources: module.resources.map((resource) => ({
        ...resource,
        operations: resource.operations.map((operation) => ({
          ...operation,
          cells: cellsOf(operation.name),
        })),
      })),
    })),
  };
}

/** The form of a new role; `copyOf` is the role it starts from, where the address names one. */
export async function loadNewRole(slug: string, copyOf: unknown): Promise<RoleFormView> {
  const session = await signedIn(slug);
  const { kind } = createOffer(session);
  if (kind === "role") forbidden();
  if (kind === "plan") redirect("/system-admin/roles");
  const roles = inRoleOrder(
    (await readPage(listRoles, session, undefined)).filter(isOfUse(session)),
  );
  const operations = entitledOperations(session.tenant);
  const modules = operationGroups(session.tenant);
  const positions = new Map(operations.map(({ name }, position) => [name, position]));
  return {
    modules,
    names: operations.map(({ name }) => name),
    sources: roles.map((role) => ({
      id: role.id,
      name: role.name ?? "",
      operations: operationsOf({ ...role, codes: role.permissions }, operations).flatMap(
        ({ name }) => positions.get(name) ?? [],
      ),
    })),
    copyOf: roles.find(({ id }) => id === copyOf)?.id ?? "",
  };
}

function holderView(holder: Holder, position: number): HolderView {
  const { id, name, email, userType, company, branch, territory, warehouse, validTo } = holder;
  return {
    key: `${id} ${position}`,
    id,
    name: name ?? "",
    email: userType === "service_account" ? "" : (email ?? ""),
    isIntegration: userType === "service_account",
    scope: [company, branch, territory, warehouse].filter(Boolean).join(", "),
    validTo,
  };
}

/** One role. The page is a 404 for what is no role. */
export async function loadRole(slug: string, id: string): Promise<RoleView> {
  const session = await signedIn(slug);
  if (!z.uuid().safeParse(id).success) notFound();
  const role = await readPage(getRole, session, { id });
  const { tenant, actor } = session;
  const can = permittedNames(actor, tenant);
  const rules = can.includes(listAccessRules.name)
    ? await readPage(listAccessRules, session, { roleId: id })
    : undefined;
  const permitted = operationsOf({ ...role, codes: role.permissions }, OPERATIONS);
  const isHere = ({ module }: Permission) => tenant.modules.includes(module);
  return {
    id,
    version: role.version,
    name: role.name ?? "",
    description: role.description ?? "",
    group: groupOfRole(role),
    isSystem: role.isSystem,
    isEverything: role.permissions.includes(EVERYTHING),
    requiresSecondFactor: role.requiresSecondFactor,
    permissions: permitted.filter(isHere).map(({ name }) => name),
    elsewhere: permitted.filter((operation) => !isHere(operation)).map(({ name }) => name),
    modules: operationGroups(tenant),
    holders: role.holders.map(holderView),
    holderCount: role.holderCount,
    rules: rules?.map((rule) => ({
      id: rule.id,
      version: rule.version,
      type: rule.type,
      sentence: ruleSentence(rule),
    })),
    can,
    plan: tenant.features.includes("custom_roles") ? undefined : planWith("custom_roles"),
  };
}
