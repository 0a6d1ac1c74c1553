import { describe, expect, test } from "vitest";
import { TENANT_TABLES } from "@/db/tenant/register";
import type { LinesDescription, ResourceDescription } from "@/lib/resource/description";
import { FIELD_KINDS } from "@/lib/resource/description";
import { REGISTER, RESOURCES } from "@/lib/resources";

const ROOTS = RESOURCES.map((resource) => ({
  name: resource.name,
  resource,
  description: REGISTER.find(resource.name)?.description as ResourceDescription,
}));

/** Fields that are worked out, or filled by a number series. */
const isFilled = ({ numberField }: ResourceDescription, name: string) => name === numberField;

const missingColumns = ({ fields, columns, isReadOnly }: LinesDescription) =>
  isReadOnly
    ? []
    : fields
        .filter(({ isRequired, name }) => isRequired && !columns.includes(name))
        .map(({ name }) => name);

test("each of the tables is a resource, or lines of one", () => {
  const declared = REGISTER.all.map(({ resource }) => resource.tableName);
  expect(declared.toSorted()).toEqual(Object.keys(TENANT_TABLES).toSorted());
});

test("names and labels tell resources apart", () => {
  const labels = ROOTS.map(({ resource }) => resource.label[1]);
  const twice = labels.filter((label, at) => labels.indexOf(label) !== at);
  expect(twice).toEqual([]);
});

describe.each(ROOTS)("$name", ({ resource, description }) => {
  test("can be filled in: what it needs is in its form", () => {
    const typed = new Set(resource.form.flatMap(({ fields }) => fields));
    const missing = description.fields.filter(
      ({ name, isRequired }) => isRequired && !typed.has(name) && !isFilled(description, name),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
    expect(description.lines.flatMap(missingColumns)).toEqual([]);
  });

  test("names fields that it has, and shows no more than it should", () => {
    const fields = new Set([...description.fields.map(({ name }) => name), "isActive"]);
    const typed = resource.form.flatMap(({ fields: names }) => names);
    const named = [...resource.title, ...resource.list, ...(resource.search ?? []), ...typed];
    expect(named.filter((name) => !fields.has(name))).toEqual([]);
    expect(typed.filter((name, at) => typed.indexOf(name) !== at)).toEqual([]);
    expect(resource.list.length).toBeLessThanOrEqual(10);
    expect(description.fields.every(({ kind }) => FIELD_KINDS.includes(kind))).toBe(true);
  });

  test("a required field is not left to a system that does not write it", () => {
    if (resource.readOnly === "all") return;
    const { amounts, number } = resource;
    const filled = [number?.field, ...Object.keys(amounts?.sums ?? {}), amounts?.total?.field];
    const stuck = description.fields.filter(
      ({ isReadOnly, isNullable, fallback, name }) =>
        isReadOnly &&
        !isNullable &&
        fallback === undefined &&
        !["createdAt", "updatedAt"].includes(name) &&
        !filled.includes(name),
    );
    expect(stuck.map(({ name }) => name)).toEqual([]);
  });
});
