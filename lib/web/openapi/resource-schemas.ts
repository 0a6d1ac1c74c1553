import type {
  FieldDescription,
  LinesDescription,
  ResourceDescription,
} from "@/lib/resource/description";
import { operatorsOf } from "@/lib/resource/operators";
import { toSnake } from "../wire-names";
import { conditionSchema, fieldSchema } from "./field-schema";
import { type JsonSchema, literally, type Part, ref } from "./json-schema";
import { createExample, recordExample, updateExample } from "./resource-example";
import { namesInCode } from "./resource-names";

const CUSTOM: JsonSchema = {
  type: "object",
  additionalProperties: true,
  description: "Values of the workspace's own fields, by their keys.",
};
const TAGS: JsonSchema = { type: "array", items: { type: "string" }, description: "Tags." };

const properties = (fields: readonly FieldDescription[]): Record<string, JsonSchema> =>
  Object.fromEntries(fields.map((field) => [field.column, fieldSchema(field)]));

const writable = (fields: readonly FieldDescription[]) =>
  fields.filter(({ isReadOnly }) => !isReadOnly);

const required = (fields: readonly FieldDescription[]) =>
  writable(fields).flatMap(({ isRequired, column }) => (isRequired ? [column] : []));

const lineSchemaName = ({ resource }: LinesDescription) => namesInCode({ name: resource }).one;

function linesOf(lines: readonly LinesDescription[], suffix: "" | "Input"): Part {
  return Object.fromEntries(
    lines
      .filter(({ isReadOnly }) => suffix === "" || !isReadOnly)
      .map((line) => [
        toSnake(line.name),
        {
          type: "array",
          items: ref(`schemas/${lineSchemaName(line)}${suffix}`),
          ...(suffix === "Input" && {
            description: `${line.label.many}, all of them: one that is not named is deleted.`,
          }),
        },
      ]),
  );
}

/** A line as it is sent: with its id the one that is there, without it a new one. */
function lineInput(line: LinesDescription): JsonSchema {
  const needed = required(line.fields);
  return {
    type: "object",
    properties: {
      id: { type: "string", format: "uuid", description: "Of a line that is there already." },
      ...properties(writable(line.fields)),
      ...linesOf(line.lines, "Input"),
      custom: CUSTOM,
    },
    ...(needed.length > 0 && { required: needed }),
    additionalProperties: false,
  };
}

/** Schemas of lines that are written with their record, by name. */
export function lineInputs(lines: readonly LinesDescription[]): Record<string, JsonSchema> {
  return Object.fromEntries(
    lines
      .filter(({ isReadOnly }) => !isReadOnly)
      .flatMap((line) => [
        [`${lineSchemaName(line)}Input`, lineInput(line)],
        ...Object.entries(lineInputs(line.lines)),
      ]),
  );
}

function extras({ hasTags, hasCustom }: ResourceDescription): Part {
  return { ...(hasTags && { tags: TAGS }), ...(hasCustom && { custom: CUSTOM }) };
}

const hasReferences = ({ fields }: ResourceDescription) =>
  fields.some(({ kind, target }) => kind === "reference" && target);

function recordSchema(
  description: ResourceDescription,
  given: Readonly<Record<string, unknown>>,
  lines: readonly LinesDescription[],
): JsonSchema {
  const { label, fields, hasVersion, hasClientRef } = description;
  return {
    type: "object",
    description: `${label.one}. Fields that the caller's role hides are missing.`,
    properties: {
      id: { type: "string", format: "uuid" },
      ...(hasVersion && { version: ref("schemas/Version") }),
      ...properties(fields),
      ...extras(description),
      ...(hasClientRef && { client_ref: { type: ["string", "null"] } }),
      ...linesOf(lines, ""),
      record_title: ref("schemas/RecordTitle"),
      reference_titles: ref("schemas/ReferenceTitles"),
      ...(hasReferences(description) && { expanded: ref("schemas/Expanded") }),
    },
    required: ["id", "record_title", "reference_titles"],
    examples: [recordExample(description, given)],
  };
}

function inputSchema(
  description: ResourceDescription,
  given: Readonly<Record<string, unknown>>,
): JsonSchema {
  const needed = required(description.fields);
  return {
    type: "object",
    properties: {
      ...properties(writable(description.fields)),
      ...extras(description),
      ...(description.hasClientRef && { client_ref: ref("schemas/ClientRef") }),
      ...linesOf(description.lines, "Input"),
    },
    ...(needed.length > 0 && { required: needed }),
    additionalProperties: false,
    examples: [createExample(description, given)],
  };
}

function changesSchema(
  description: ResourceDescription,
  given: Readonly<Record<string, unknown>>,
): JsonSchema {
  return {
    type: "object",
    description: "Only what is to change. Lines are named whole.",
    properties: {
      id: { type: "string", format: "uuid", description: "Named in bulk calls alone." },
      ...(description.hasVersion && { version: ref("schemas/SeenVersion") }),
      ...properties(writable(description.fields)),
      ...extras(description),
      ...linesOf(description.lines, "Input"),
    },
    additionalProperties: false,
    examples: [updateExample(description, given)],
  };
}

/** Columns by the operators that they take beside equality. */
function byOperators({ fields, hasTags }: ResourceDescription): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  const add = (column: string, operators: readonly string[]) => {
    const others = operators.join("|");
    if (others) groups.set(others, [...(groups.get(others) ?? []), column]);
  };
  add("id", ["eq", "ne", "in"]);
  if (hasTags) add("tags", ["has", "empty"]);
  for (const field of fields) add(field.column, operatorsOf(field));
  return groups;
}

/** The conditions of a list: `status=draft` equals, `order_date.gte=2026-01-01` compares. */
function filterSchema(description: ResourceDescription): JsonSchema {
  const equal = description.fields.filter((field) => operatorsOf(field).includes("eq"));
  const value = { type: ["string", "number", "boolean"] };
  return {
    type: "object",
    properties: {
      id: { type: "string", format: "uuid", description: "The record itself." },
      ...Object.fromEntries(
        equal.map((field) => [
          field.column,
          {
            ...conditionSchema(field),
            description: `${field.label}. Operators: ${operatorsOf(field).join(", ")}.`,
          },
        ]),
      ),
    },
    patternProperties: {
      ...Object.fromEntries(
        [...byOperators(description)].map(([operators, columns]) => [
          `^(${literally(columns)})\\.(${operators})$`,
          value,
        ]),
      ),
      ...(description.hasCustom && { "^custom\\.[a-z][a-z0-9_]*(\\.[a-z]+)?$": value }),
    },
    additionalProperties: false,
  };
}

function bulkSchema({ hasVersion }: ResourceDescription, one: string): JsonSchema {
  const needed = hasVersion ? ["id", "version"] : ["id"];
  const id = { type: "string", format: "uuid" };
  const seen = { id, ...(hasVersion && { version: ref("schemas/SeenVersion") }) };
  const many = (items: Part) => ({ type: "array", maxItems: 500, items });
  return {
    type: "object",
    description: "At most 500 records in all; all of it is done or nothing.",
    properties: {
      create: many(ref(`schemas/${one}Input`)),
      update: many({
        allOf: [ref(`schemas/${one}Changes`), { type: "object", required: needed }],
      }),
      delete: many({ type: "object", properties: seen, required: needed }),
    },
    additionalProperties: false,
  };
}

/** The columns of a resource, for `fields` and `group`. */
function fieldNames({ fields, hasVersion, hasTags, hasCustom, lines }: ResourceDescription) {
  return [
    "id",
    ...(hasVersion ? ["version"] : []),
    ...fields.map(({ column }) => column),
    ...(hasTags ? ["tags"] : []),
    ...(hasCustom ? ["custom"] : []),
    ...lines.map(({ name }) => toSnake(name)),
  ];
}

/** Everything that the operations of a resource point to. */
export function resourceSchemas(
  description: ResourceDescription,
  given: Readonly<Record<string, unknown>>,
  /** Lines that hang on lines, which a description of lines by themselves does not tell. */
  inner: readonly LinesDescription[] = [],
): Record<string, JsonSchema> {
  const { one } = namesInCode(description);
  const { create, update } = description.can;
  const lines = description.kind === "line" ? inner : description.lines;
  return {
    [one]: recordSchema(description, given, lines),
    [`${one}Filter`]: filterSchema(description),
    [`${one}Field`]: { type: "string", enum: fieldNames(description) },
    ...(create && { [`${one}Input`]: inputSchema(description, given) }),
    ...(update && { [`${one}Changes`]: changesSchema(description, given) }),
    ...(create && update && { [`${one}Bulk`]: bulkSchema(description, one) }),
  };
}
