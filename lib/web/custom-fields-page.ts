import { forbidden } from "next/navigation";
import { FIELD_TYPES } from "@/lib/admin/custom-field/input";
import { getCustomField, listCustomFields } from "@/lib/admin/custom-field/queries";
import { takesFields } from "@/lib/admin/custom-field/store";
import { updateCustomField } from "@/lib/admin/custom-field/update";
import { isInPlan, isPermitted } from "@/lib/core/permissions";
import { createCustomField } from "@/lib/operations";
import type { Known } from "@/lib/record/register";
import { permissionFor } from "@/lib/resource/describe";
import { REGISTER } from "@/lib/resources";
import { readPage } from "./read-page";
import type { SignedInRequest } from "./session";
import { requireId } from "./settings-company";
import type {
  CustomFieldFormView,
  CustomFieldRow,
  CustomFieldsView,
  ResourceChoice,
} from "./views-custom-fields";
import { signedIn } from "./workspace";

/** What is filled in, as people call it. */
const KIND_LABELS: Record<(typeof FIELD_TYPES)[number], string> = {
  text: "Text",
  number: "Number",
  money: "Amount of money",
  date: "Date",
  datetime: "Date and time",
  boolean: "Yes or no",
  select: "One of a list",
  multi_select: "Several of a list",
  reference: "Another record",
  url: "Web address",
};

type Field = Awaited<ReturnType<(typeof listCustomFields)["run"]>>[number];

const kindOf = (dataType: string): string =>
  Object.entries(KIND_LABELS).find(([type]) => type === dataType)?.[1] ?? dataType;

const labelOf = (resource: string): string =>
  REGISTER.find(resource)?.resource.label[1] ?? resource;

const rowOf = ({ id, label, key, dataType, isRequired, position, isActive }: Field) =>
  ({
    ...{ id, label, key, isRequired, position, isActive },
    kind: kindOf(dataType),
  }) satisfies CustomFieldRow;

const byLabel = (one: { label: string }, other: { label: string }) =>
  one.label.localeCompare(other.label, "en");

export async function loadCustomFieldsPage(slug: string): Promise<CustomFieldsView> {
  const session = await signedIn(slug);
  const fields = await readPage(listCustomFields, session, undefined);
  const resources = [...new Set(fields.map(({ resource }) => resource))];
  return {
    groups: resources
      .map((resource) => ({
        resource,
        label: labelOf(resource),
        rows: fields.filter((field) => field.resource === resource).map(rowOf),
      }))
      .toSorted(byLabel),
    mayCreate: isPermitted(session.actor, createCustomField),
  };
}

/** Resources of the plan that are fit for something, by their labels. */
function choices({ tenant }: SignedInRequest, isFit: (known: Known) => boolean): ResourceChoice[] {
  return REGISTER.all
    .filter(
      (known) => isFit(known) && isInPlan(permissionFor(known.resource, "read"), tenant.modules),
    )
    .map(({ resource }) => ({ value: resource.name, label: resource.label[1] }))
    .toSorted(byLabel);
}

/** A field to look at and change, or with no id the form of a new one. */
export async function loadCustomFieldForm(
  slug: string,
  { id, resource }: { id?: string; resource?: string | undefined },
): Promise<CustomFieldFormView> {
  const session = await signedIn(slug);
  const { actor } = session;
  if (!id && !isPermitted(actor, createCustomField)) forbidden();
  const found = id ? await readPage(getCustomField, session, { id: requireId(id) }) : undefined;
  const resources = id ? [] : choices(session, takesFields);
  return {
    field: found && {
      ...found,
      resourceLabel: labelOf(found.resource),
      dataType: kindOf(found.dataType),
      options: found.options,
      referenceLabel: found.referenceResource && labelOf(found.referenceResource),
    },
    resources,
    targets: id ? [] : choices(session, ({ parent }) => !parent),
    kinds: FIELD_TYPES.map((value) => ({ value, label: KIND_LABELS[value] })),
    resource: resources.some(({ value }) => value === resource) ? resource : undefined,
    mayChange: isPermitted(actor, id ? updateCustomField : createCustomField),
  };
}
