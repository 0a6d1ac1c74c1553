import { takeOrBegin } from "./admin/number-series/take-or-begin";
import { ADMIN_RESOURCES } from "./admin/resources";
import { ANALYTICS_RESOURCES } from "./analytics/resources";
import type { Actor, Tenant } from "./core/context";
import { fieldAccess } from "./core/field-access";
import { isInPlan, isPermitted, type Permission } from "./core/permissions";
import { CRM_RESOURCES } from "./crm/resources";
import { DEALERS_RESOURCES } from "./dealers/resources";
import { FINANCE_RESOURCES } from "./finance/resources";
import { HR_RESOURCES } from "./hr/resources";
import { INVENTORY_RESOURCES } from "./inventory/resources";
import { LOGISTICS_RESOURCES } from "./logistics/resources";
import { ORDERS_RESOURCES } from "./orders/resources";
import { METERED_TABLES } from "./platform/billing/limit/metered-tables";
import { PROCUREMENT_RESOURCES } from "./procurement/resources";
import type { RecordPorts } from "./record/create";
import { makeOperations, type ResourceOperations } from "./record/operations";
import { createRegister } from "./record/register";
import type { Resource } from "./resource/define";
import { permissionFor, trimDescription } from "./resource/describe";
import type { FieldDescription, ResourceDescription } from "./resource/description";
import { SERVICE_RESOURCES } from "./service/resources";
import { STOREFRONT_RESOURCES } from "./storefront/resources";

/** Every aggregate root there is; lines belong to theirs. Explicit: nothing is scanned. */
export const RESOURCES: readonly Resource[] = [
  ...ADMIN_RESOURCES,
  ...INVENTORY_RESOURCES,
  ...FINANCE_RESOURCES,
  ...PROCUREMENT_RESOURCES,
  ...ORDERS_RESOURCES,
  ...LOGISTICS_RESOURCES,
  ...DEALERS_RESOURCES,
  ...SERVICE_RESOURCES,
  ...CRM_RESOURCES,
  ...HR_RESOURCES,
  ...STOREFRONT_RESOURCES,
  ...ANALYTICS_RESOURCES,
];

/** Roots and lines: one for each of the tenant's tables. */
export const REGISTER = createRegister(RESOURCES);

const METERED: ReadonlySet<string> = new Set(METERED_TABLES);

const PORTS: RecordPorts = {
  takeNumber: takeOrBegin,
  isMetered: (table) => METERED.has(table),
};

/** What imports and exports work with. */
export const RECORD_ENGINE = { register: REGISTER, ports: PORTS };

const OPERATIONS_OF = new Map(
  REGISTER.all.map((known) => [known.resource.name, makeOperations(REGISTER, PORTS, known)]),
);

/** What can be done with a resource, or with lines by themselves; undefined for an unknown name. */
export function operationsFor(name: string): ResourceOperations | undefined {
  return OPERATIONS_OF.get(name);
}

/** What `lib/operations.ts` holds beside what is declared one by one: every operation of every resource. */
export function resourceOperations(): readonly ResourceOperations[] {
  return REGISTER.all.flatMap(({ resource: { name } }) => operationsFor(name) ?? []);
}

/** The right to read a table's records, which their history and their files take too. */
export function readPermissionOf(table: string): Permission | undefined {
  const known = REGISTER.all.find(({ resource }) => resource.tableName === table);
  return known && operationsFor(known.resource.name)?.list;
}

/** A resource as nobody in particular sees it. Throws for an unknown name. */
export function describe(name: string): ResourceDescription {
  const known = REGISTER.find(name);
  if (!known) throw new Error(`There is no resource ${name}`);
  return known.description;
}

/** A resource as somebody may see it, with the tenant's own fields; undefined where he may not look. */
export function describeFor(
  name: string,
  actor: Actor,
  tenant: Tenant,
  customFields: readonly FieldDescription[] = [],
): ResourceDescription | undefined {
  const known = REGISTER.find(name);
  const operations = operationsFor(name);
  if (!known || !operations) return undefined;
  const { resource, description } = known;
  const may = (permission: Parameters<typeof isPermitted>[1] | undefined) =>
    permission !== undefined &&
    isInPlan(permission, tenant.modules) &&
    isPermitted(actor, permission);
  if (!may(operations.list)) return undefined;
  const isChangeable = tenant.mode === "full";
  return trimDescription(
    description,
    fieldAccess(actor, operations.list, resource.table),
    {
      read: true,
      create: isChangeable && may(operations.create),
      update: isChangeable && may(operations.update),
      delete: isChangeable && may(operations.delete),
      import: isChangeable && may(operations.create) && may(permissionFor(resource, "import")),
      export: may(operations.list),
    },
    customFields,
  );
}
