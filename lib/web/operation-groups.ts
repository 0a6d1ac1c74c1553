import { grantable } from "@/lib/admin/role/rules";
import type { Tenant } from "@/lib/core/context";
import { OPERATIONS } from "@/lib/operations";
import { MODULES } from "@/lib/platform/catalog/modules";
import { operationLabel, resourceLabel, resourceOf } from "./operation-label";
import type { ModuleOperations } from "./views-roles";

const DANGEROUS = new Set<string>(
  OPERATIONS.flatMap(({ name, isDangerous }) => (isDangerous ? [name] : [])),
);

/** What roles can be made of in the modules a tenant has, in the order of the register. */
export const entitledOperations = ({ modules }: Pick<Tenant, "modules">) =>
  grantable(OPERATIONS).filter(({ module }) => modules.includes(module));

/** The same by module and by what it is about, with the words for it. */
export function operationGroups(tenant: Pick<Tenant, "modules">): ModuleOperations[] {
  const operations = entitledOperations(tenant);
  return MODULES.flatMap(({ code, shortName }) => {
    const own = operations.filter(({ module }) => module === code);
    const names = [...new Set(own.map(({ name }) => resourceOf(name)))].sort();
    const resources = names.map((resource) => {
      const ofResource = own.filter(({ name }) => resourceOf(name) === resource);
      return {
        name: resource,
        label: resourceLabel(ofResource[0]?.name ?? `${resource}.read`),
        operations: ofResource.map(({ name }) => ({
          name,
          label: operationLabel(name),
          isDangerous: DANGEROUS.has(name),
        })),
      };
    });
    return resources.length > 0 ? [{ module: code, name: shortName, resources }] : [];
  });
}
