import { type Column, getTableColumns } from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import type { FieldAccess } from "@/lib/core/field-access";
import type { Level, Permission } from "@/lib/core/permissions";
import type { Lines, Resource } from "./define";
import {
  type AmountRule,
  type FieldDescription,
  type LinesDescription,
  RESOURCE_ACTIONS,
  type ResourceAction,
  type ResourceDescription,
  type ResourceLevels,
} from "./description";
import { fieldsOf, hasColumn } from "./fields";

const isCode = (column: Column | undefined) => column?.getSQLType() === "citext";

/** By which fields people know a record: as declared, else the shortest unique key, codes first. */
function keyOf({ table, key }: Resource): readonly string[] {
  if (key) return key;
  const names = new Map(
    Object.entries(getTableColumns(table)).map(([name, { name: column }]) => [column, name]),
  );
  const columns = getTableColumns(table);
  const { uniqueConstraints, columns: all } = getTableConfig(table);
  const keys = [
    ...all.filter(({ isUnique }) => isUnique).map(({ name }) => [name]),
    ...uniqueConstraints.map((unique) => unique.columns.map(({ name }) => name)),
  ]
    .map((parts) => parts.map((part) => names.get(part) ?? part))
    .filter((parts) =>
      parts.every(
        (part) =>
          part !== "id" &&
          columns[part]?.notNull &&
          fieldsOf(table).some(({ name }) => name === part),
      ),
    );
  const byCode = (parts: string[]) => (parts.some((part) => isCode(columns[part])) ? 0 : 1);
  return keys.toSorted((a, b) => a.length - b.length || byCode(a) - byCode(b))[0] ?? [];
}

/** Fields of a record that its amounts rule works out. */
const workedOut = (rule: AmountRule | undefined): string[] =>
  rule ? [...Object.keys(rule.sums), ...(rule.total ? [rule.total.field] : [])] : [];

const lineWorkedOut = ({ line }: AmountRule): string[] =>
  [line.taxable, line.taxPct && line.tax, line.total].flatMap((name) => name ?? []);

function withOptions(
  table: PgTable,
  { readOnly = [], labels = {} }: { readOnly?: readonly string[] | "all"; labels?: object },
  alsoReadOnly: readonly (string | undefined)[] = [],
): FieldDescription[] {
  const renamed = new Map(Object.entries(labels));
  return fieldsOf(table).map((field) => {
    const isReadOnly =
      field.isReadOnly ||
      readOnly === "all" ||
      readOnly.includes(field.name) ||
      alsoReadOnly.includes(field.name);
    return {
      ...field,
      label: renamed.get(field.name) ?? field.label,
      isReadOnly,
      isRequired: field.isRequired && !isReadOnly,
    };
  });
}

function describeLines(lines: Lines, parent: PgTable, amounts?: AmountRule): LinesDescription {
  const { table, label, columns, readOnly, labels } = lines;
  const system = [
    "lineNo",
    parentField(table, parent),
    ...(amounts?.lines === lines.name ? lineWorkedOut(amounts) : []),
  ];
  return {
    name: lines.name,
    resource: lines.resource,
    label: { one: label[0], many: label[1] },
    fields: withOptions(table, { readOnly, labels }, system),
    columns,
    isReadOnly: readOnly === "all",
    lines: lines.lines.map((inner) => describeLines(inner, table)),
  };
}

/** The property of a line that holds its parent's id. Throws for a line without one: a fault of ours. */
export function parentField(line: PgTable, parent: PgTable): string {
  const key = getTableConfig(line).foreignKeys.find(
    ({ reference, onDelete }) => onDelete === "cascade" && reference().foreignTable === parent,
  );
  const [column] = key?.reference().columns ?? [];
  const field = fieldsOf(line).find(({ column: name }) => name === column?.name);
  if (!field)
    throw new Error(`${getTableConfig(line).name} hangs on no ${getTableConfig(parent).name}`);
  return field.name;
}

const EVERYTHING = Object.fromEntries(RESOURCE_ACTIONS.map((action) => [action, true])) as Record<
  ResourceAction,
  boolean
>;

/** A resource as nobody in particular sees it. */
export function describeResource(resource: Resource): ResourceDescription {
  const { table, name, tableName, module, kind, label, title, list, form, search = [] } = resource;
  const { amounts, number, readOnly, labels } = resource;
  const isWritten = readOnly !== "all";
  const fields = withOptions(table, { readOnly, labels }, workedOut(amounts)).map((field) =>
    field.name === number?.field ? { ...field, isRequired: false } : field,
  );
  return {
    ...{ name, table: tableName, module, kind, title, list, form, search },
    label: { one: label[0], many: label[1] },
    fields,
    lines: resource.lines.map((lines) => describeLines(lines, table, amounts)),
    key: keyOf(resource),
    ...(amounts && { amounts }),
    ...(number && { numberField: number.field }),
    hasVersion: hasColumn(table, "version"),
    hasActive: hasColumn(table, "isActive"),
    hasTags: hasColumn(table, "tags"),
    hasCustom: hasColumn(table, "custom"),
    hasClientRef: hasColumn(table, "clientRef"),
    can: {
      ...EVERYTHING,
      create: isWritten,
      update: isWritten,
      delete: isWritten,
      import: isWritten,
    },
    commands: (resource.commands ?? []).map(({ command, label: text }) => ({
      name: command.name,
      label: text,
    })),
  };
}

const LEVELS_OF_KIND: Record<Resource["kind"], ResourceLevels> = {
  master: { read: "view", write: "work", delete: "manage" },
  transaction: { read: "view", write: "work", delete: "manage" },
  line: { read: "view", write: "work", delete: "work" },
  setup: { read: "view", write: "manage", delete: "manage" },
  ledger: { read: "view", write: "administer", delete: "administer" },
  log: { read: "view", write: "administer", delete: "administer" },
};

/** The right that an action on a resource takes. `choose` names records without showing them. */
export function permissionFor(
  { name, tableName, module, kind, isShared, access = {} }: Resource,
  action: ResourceAction | "choose" | "bulk",
): Permission {
  const levels = { ...LEVELS_OF_KIND[kind], ...access };
  const level: Record<typeof action, Level> = {
    choose: isShared ? "view" : levels.read,
    read: levels.read,
    export: levels.read,
    create: levels.write,
    update: levels.write,
    bulk: levels.write,
    import: levels.write,
    delete: levels.delete,
  };
  return {
    name: `${name}.${action}`,
    module: access.module ?? module,
    level: level[action],
    rows: tableName,
    ...(isShared && { isShared }),
    ...(access.writers && { writers: access.writers }),
  };
}

/** A description as somebody may see it: without hidden fields, and nothing to type where he may not. */
export function trimDescription(
  whole: ResourceDescription,
  access: FieldAccess,
  can: ResourceDescription["can"],
  custom: readonly FieldDescription[] = [],
): ResourceDescription {
  const visible = (names: readonly string[]) => names.filter((name) => access.of(name) !== "none");
  const fields = whole.fields.flatMap((field): FieldDescription[] => {
    const right = access.of(field.name);
    if (right === "none") return [];
    if (right === "write") return [field];
    return [
      {
        ...field,
        isReadOnly: true,
        isRequired: false,
        ...(right === "mask" && { isMasked: true }),
      },
    ];
  });
  return {
    ...whole,
    fields: [...fields, ...custom],
    list: visible(whole.list),
    title: visible(whole.title),
    search: visible(whole.search),
    form: whole.form.map(({ title, fields: names }) => ({ title, fields: visible(names) })),
    can,
    commands: can.update ? whole.commands : [],
  };
}
