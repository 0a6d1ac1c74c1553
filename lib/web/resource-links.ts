import type { Actor, Tenant } from "@/lib/core/context";
import { isInPlan, isPermitted } from "@/lib/core/permissions";
import { MODULES, type ModuleCode } from "@/lib/platform/catalog/modules";
import type { ResourceDescription } from "@/lib/resource/description";
import { operationsFor, REGISTER } from "@/lib/resources";
import { MAIN_RESOURCES } from "./main-resources";
import { WORKSPACE_PAGES } from "./pages";
import type { ListGroup, ListLink } from "./views";

/** Where a resource is listed. */
export const listPath = ({ name, module }: Pick<ResourceDescription, "name" | "module">): string =>
  `/${MODULES.find(({ code }) => code === module)?.path}/${name}`;

/** Pages of their own stand where the list would; they have links of their own, too. */
const TAKEN = new Set(WORKSPACE_PAGES.map(({ path }) => path));

type Readable = { description: ResourceDescription; isShared: boolean };

/** What somebody may list, as declared; lines are seen with their records. */
function readable(actor: Actor, tenant: Tenant): Readable[] {
  return REGISTER.all.flatMap(({ resource, description, parent }) => {
    const list = operationsFor(resource.name)?.list;
    if (parent || !list || TAKEN.has(listPath(description))) return [];
    const may = isInPlan(list, tenant.modules) && isPermitted(actor, list);
    return may ? [{ description, isShared: resource.isShared }] : [];
  });
}

const rank = (module: ModuleCode, name: string) => {
  const at = MAIN_RESOURCES[module].indexOf(name);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
};

/** Whether somebody may make a record in a form. */
function mayMake({ name, form }: ResourceDescription, actor: Actor, tenant: Tenant): boolean {
  const create = operationsFor(name)?.create;
  if (!create || form.length === 0 || tenant.mode !== "full") return false;
  return isInPlan(create, tenant.modules) && isPermitted(actor, create);
}

/** The lists that somebody may open, by module, those of every day first. */
export function listLinks(actor: Actor, tenant: Tenant): Map<ModuleCode, ListLink[]> {
  const all = readable(actor, tenant);
  return new Map(
    MODULES.map(({ code }) => {
      const own = all
        .filter(({ description }) => description.module === code)
        .map(({ description }) => description)
        .toSorted((one, other) => rank(code, one.name) - rank(code, other.name) || 0);
      const links = own.map((description) => ({
        href: listPath(description),
        label: description.label.many,
        ...(rank(code, description.name) < Number.POSITIVE_INFINITY && { isMain: true }),
        ...(mayMake(description, actor, tenant) && {
          newLabel: `New ${description.label.one.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`,
        }),
      }));
      return [code, links];
    }),
  );
}

const KINDS: readonly { title: string; kinds: readonly ResourceDescription["kind"][] }[] = [
  { title: "Work and documents", kinds: ["transaction"] },
  { title: "Master records", kinds: ["master"] },
  { title: "Ledgers", kinds: ["ledger"] },
  { title: "Setup", kinds: ["setup"] },
  { title: "Logs", kinds: ["log"] },
];
const MOST_NAMED = 4;

/** What is kept of each, by the headings of its list. */
function textOf({ fields, list }: ResourceDescription): string {
  const labels = list.flatMap((name) => fields.find((field) => field.name === name)?.label ?? []);
  const [first = "", ...rest] = labels.slice(0, MOST_NAMED);
  // Abbreviations such as GST keep their capitals.
  const lower = rest.map((label) =>
    /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label,
  );
  return [first, ...lower].join(", ");
}

const groupOf = (title: string, found: readonly Readable[]): ListGroup[] =>
  found.length === 0
    ? []
    : [
        {
          title,
          links: found.map(({ description }) => ({
            href: listPath(description),
            label: description.label.many,
            text: textOf(description),
          })),
        },
      ];

/** The lists of a module in groups, those of every day first, for its own page. */
export function listGroups(actor: Actor, tenant: Tenant, module: ModuleCode): ListGroup[] {
  const rankOf = ({ description }: Readable) => rank(module, description.name);
  const own = readable(actor, tenant)
    .filter(({ description }) => description.module === module)
    .toSorted((one, other) => rankOf(one) - rankOf(other) || 0);
  return KINDS.flatMap(({ title, kinds }) =>
    groupOf(
      title,
      own.filter(({ description }) => kinds.includes(description.kind)),
    ),
  );
}

/** What modules outside of the plan share with all: nothing else leads there. */
export function sharedGroups(actor: Actor, tenant: Tenant): ListGroup[] {
  return groupOf(
    "Shared by all modules",
    readable(actor, tenant).filter(
      ({ description, isShared }) => isShared && !tenant.modules.includes(description.module),
    ),
  );
}
