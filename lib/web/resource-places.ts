import { MODULES } from "@/lib/platform/catalog/modules";
import { pointersTo } from "@/lib/record/remove";
import type { LinesDescription, ResourceDescription } from "@/lib/resource/description";
import { describeFor, REGISTER } from "@/lib/resources";
import type { SignedInRequest } from "./session";
import type { ResourcePlace } from "./views-record";

/** Where a resource's list is in the workspace, such as `/crm/leads`. */
const pathOf = ({ name, module }: ResourceDescription): string =>
  `/${MODULES.find(({ code }) => code === module)?.path}/${name}`;

function placeOf(name: string, { actor, tenant }: SignedInRequest): ResourcePlace | undefined {
  const description = describeFor(name, actor, tenant);
  if (!description) return undefined;
  const { label, parent, can, form } = description;
  return {
    label,
    // Lines have no pages; they are looked at with their record.
    href: parent ? null : pathOf(description),
    mayCreate: can.create && form.length > 0,
  };
}

const targetsOf = ({ fields, lines }: Pick<LinesDescription, "fields" | "lines">): string[] => [
  ...fields.flatMap(({ target }) => target ?? []),
  ...lines.flatMap(targetsOf),
];

/**
 * Where the resources are that a record's page leads to: its own list, what it and its lines point
 * to, and what points to it. What the person may not look at is left out.
 */
export function placesAround(
  description: ResourceDescription,
  session: SignedInRequest,
): Readonly<Record<string, ResourcePlace>> {
  const known = REGISTER.find(description.name);
  const pointing = known ? pointersTo(REGISTER, known).map((one) => one.known.resource.name) : [];
  const names = new Set([description.name, ...targetsOf(description), ...pointing]);
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const place = placeOf(name, session);
      return place ? [[name, place]] : [];
    }),
  );
}
