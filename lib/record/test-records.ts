import { asc, getTableColumns } from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import { v7 as uuidv7 } from "uuid";
import type { TenantRequest } from "@/lib/core/context";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { isSecretName } from "@/lib/core/secret-names";
import type { Lines } from "@/lib/resource/define";
import type { FieldDescription, LinesDescription } from "@/lib/resource/description";
import { columnOf } from "@/lib/resource/fields";
import type { ResourceOperations } from "./operations";
import type { Known, Register } from "./register";

type Values = Record<string, unknown>;

/** A fictitious value by kind, unlike any other where it is text. */
function exampleValue(
  { kind, choices, items, name, column }: FieldDescription,
  serial: number,
): unknown {
  switch (kind) {
    case "choice":
      return choices?.[0]?.value;
    case "boolean":
      return false;
    case "integer":
      return 1;
    case "decimal":
    case "money":
    case "percentage":
      return "1.00";
    case "date":
      // Days count up: periods of one kind may not overlap.
      return new Date(Date.UTC(2026, 0, 1 + serial)).toISOString().slice(0, 10);
    case "time":
      return "09:30:00";
    case "date_time":
      return "2026-03-01T09:00:00.000Z";
    case "list":
      return [];
    case "json":
      return {};
    case "email":
      return `example-${serial}@example.com`;
    case "phone":
      return `+91 80 ${String(40_000_000 + serial)}`;
    default:
      if (items === "id") return uuidv7();
      if (column === "table_name" || column === "source_table") return "customers";
      return /code|sku|number|no$/i.test(name) ? `EX-${serial}` : `Example ${serial}`;
  }
}

/** Columns that no two rows share by themselves: what they point to is made for each. */
const uniqueColumns = (table: PgTable): string[] => {
  const { columns, uniqueConstraints } = getTableConfig(table);
  return [
    ...columns.filter(({ isUnique }) => isUnique).map(({ name }) => name),
    ...uniqueConstraints.flatMap(({ columns: own }) =>
      own.length === 1 ? own.map(({ name }) => name) : [],
    ),
  ];
};

/** Makes example records of any resource, and of what they point to first; for tests alone. */
export function exampleRecords(
  register: Register,
  operationsFor: (name: string) => ResourceOperations | undefined,
  request: TenantRequest,
) {
  let serial = 0;
  const made = new Map<string, string>();
  const making = new Set<string>();

  async function fill(
    fields: readonly FieldDescription[],
    example: Values,
    isTyped: boolean,
    own: readonly string[] = [],
  ): Promise<Values> {
    const values: Values = { ...example };
    const pointedTo = new Set<string>();
    /** Two references of one record to the same resource are to two records: checks ask for it. */
    const pointTo = async (target: string, column: string) => {
      if (!pointedTo.has(target) && !own.includes(column)) {
        pointedTo.add(target);
        return idOf(target);
      }
      const create = operationsFor(target)?.create;
      return create ? (await execute(create, request, await inputFor(target))).id : idOf(target);
    };
    for (const field of fields) {
      const given = values[field.name];
      // An example cannot know an id: it names the resource that is pointed to.
      if (field.target && given === field.target)
        values[field.name] = await pointTo(field.target, field.column);
      else if (field.target && given !== undefined) pointedTo.add(field.target);
      const isNeeded = isTyped
        ? field.isRequired
        : !field.isNullable && field.fallback === undefined;
      if (!isNeeded || values[field.name] !== undefined) continue;
      serial += 1;
      values[field.name] =
        field.kind === "reference" && field.target
          ? await pointTo(field.target, field.column)
          : exampleValue(field, serial);
    }
    return values;
  }

  async function linesOf(
    described: LinesDescription,
    declared: Lines | undefined,
  ): Promise<Values> {
    const inner = await Promise.all(
      described.lines
        .filter((lines) => !lines.isReadOnly)
        .map(async (lines) => [
          lines.name,
          [
            await linesOf(
              lines,
              declared?.lines.find(({ name }) => name === lines.name),
            ),
          ],
        ]),
    );
    const own = await fill(described.fields, (declared?.example ?? {}) as Values, true);
    return { ...own, ...Object.fromEntries(inner) };
  }

  /** What a caller would send to make one. */
  async function inputFor(name: string): Promise<Values> {
    const { resource, description } = known(name);
    const example = (resource.example ?? {}) as Values;
    const values = await fill(description.fields, example, true, uniqueColumns(resource.table));
    for (const lines of description.lines) {
      if (lines.isReadOnly) continue;
      // A product's lines point to products: the first one is made without.
      if (lines.fields.some((field) => field.isRequired && making.has(field.target ?? "")))
        continue;
      const declared = resource.lines.find(({ name: own }) => own === lines.name);
      values[lines.name] = [await linesOf(lines, declared)];
    }
    return values;
  }

  const known = (name: string): Known => {
    const found = register.find(name);
    if (!found) throw new Error(`There is no resource ${name}`);
    return found;
  };

  /** A row that only commands make, written as they would. */
  async function insertRow({ resource, description, parent }: Known): Promise<string> {
    const { table } = resource;
    const place = request.tenant.place;
    if (!place) throw new Error("The tenant has no place");
    const key = columnOf(table, "id");
    // Making the record that lines hang on makes lines too.
    const above = parent && { [parent.field]: await idOf(parent.known.resource.name) };
    const [there] = await inTenant(place, (tx) =>
      tx.select({ id: key }).from(table).orderBy(asc(key)).limit(1),
    );
    if (there) return String(there.id);
    const id = uuidv7();
    const values = await fill(
      description.fields.map((field) => ({ ...field, isRequired: !field.isNullable })),
      {
        ...(resource.example as Values),
        ...above,
      },
      false,
    );
    const stamps = { createdAt: request.now, updatedAt: request.now };
    const dated = Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        const isMoment = description.fields.some(
          (field) => field.name === name && field.kind === "date_time",
        );
        return [name, isMoment && typeof value === "string" ? new Date(value) : value];
      }),
    );
    const secrets = Object.fromEntries(
      Object.entries(getTableColumns(table))
        .filter(([, { name, notNull, hasDefault }]) => isSecretName(name) && notNull && !hasDefault)
        .map(([name]) => {
          serial += 1;
          return [name, `secret-${serial}`];
        }),
    );
    await inTenant(place, (tx) => tx.insert(table).values({ ...secrets, ...dated, ...stamps, id }));
    return id;
  }

  /** Some record of a resource; the same one each time. */
  async function idOf(name: string): Promise<string> {
    const found = made.get(name);
    if (found) return found;
    making.add(name);
    const create = operationsFor(name)?.create;
    const id = create
      ? (await execute(create, request, await inputFor(name))).id
      : await insertRow(known(name));
    made.set(name, id);
    making.delete(name);
    return id;
  }

  return { inputFor, idOf };
}
