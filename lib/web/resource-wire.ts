import { AppError } from "@/lib/core/errors";
import type {
  FieldDescription,
  LinesDescription,
  ResourceDescription,
} from "@/lib/resource/description";
import { toSnake } from "./wire-names";

/**
 * What the parts of a record are called in the code and on the wire. Only fields are renamed: what
 * somebody keeps in `custom` or in a json field is theirs, and so are its names.
 */
export type WireNames = {
  /** Column by property. */
  columns: ReadonlyMap<string, string>;
  /** Property by column. */
  properties: ReadonlyMap<string, string>;
  /** Of the lines, by the record's property that holds them. */
  lines: ReadonlyMap<string, WireNames>;
};

/** Nothing of ours is nested deeper; what is could exhaust the stack. */
const DEEPEST = 32;

type Described = { fields: readonly FieldDescription[]; lines: readonly LinesDescription[] };

/** Parts that lines always have; a record's own say so in its description. */
const LINE_PARTS = ["version", "custom"];

function namesOf({ fields, lines }: Described, parts: readonly string[]): WireNames {
  const columns = new Map([
    ...["id", "recordTitle", "referenceTitles", ...parts].map(
      (part) => [part, toSnake(part)] as const,
    ),
    ...lines.map(({ name }) => [name, toSnake(name)] as const),
    ...fields
      .filter(({ isCustom }) => !isCustom)
      .map(({ name, column }) => [name, column] as const),
  ]);
  return {
    columns,
    properties: new Map([...columns].map(([property, column]) => [column, property])),
    lines: new Map(lines.map((line) => [line.name, namesOf(line, LINE_PARTS)])),
  };
}

function partsOf({ hasVersion, hasTags, hasCustom, hasClientRef }: ResourceDescription): string[] {
  return [
    ...(hasVersion ? ["version"] : []),
    ...(hasTags ? ["tags"] : []),
    ...(hasCustom ? ["custom"] : []),
    ...(hasClientRef ? ["clientRef"] : []),
  ];
}

const known = new WeakMap<ResourceDescription, WireNames>();

/** The names of a resource's records; worked out once per description. */
export function wireNames(description: ResourceDescription): WireNames {
  const names = known.get(description) ?? namesOf(description, partsOf(description));
  known.set(description, names);
  return names;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const renamedKeys = (value: unknown, { columns }: WireNames): unknown =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, part]) => [columns.get(key) ?? toSnake(key), part]),
      )
    : value;

/** A record as the API sends it: columns as names, its lines the same way. */
export function recordToWire(record: object, names: WireNames): Record<string, unknown> {
  const parts = Object.entries(record).map(([property, value]): [string, unknown] => {
    const column = names.columns.get(property) ?? toSnake(property);
    const ofLines = names.lines.get(property);
    if (ofLines && Array.isArray(value)) {
      return [column, value.map((line: object) => recordToWire(line, ofLines))];
    }
    return [column, property === "referenceTitles" ? renamedKeys(value, names) : value];
  });
  return Object.fromEntries(parts);
}

function refuseDeep(value: unknown, depth = 0): void {
  if (depth > DEEPEST) {
    throw new AppError("invalid", "body.too-deep", `The body is nested deeper than ${DEEPEST}.`);
  }
  if (typeof value !== "object" || value === null) return;
  for (const part of Object.values(value)) refuseDeep(part, depth + 1);
}

function renamedFrom(
  value: unknown,
  names: WireNames,
  path: string,
  unknown: Map<string, string>,
): unknown {
  if (!isObject(value)) return value;
  const parts = Object.entries(value).flatMap(([column, part]): [string, unknown][] => {
    const property = names.properties.get(column);
    if (property === undefined) {
      unknown.set(`${path}${column}`, "This field is not known here.");
      return [];
    }
    const ofLines = names.lines.get(property);
    if (!ofLines || !Array.isArray(part)) return [[property, part]];
    const inner = part.map((line, at) =>
      renamedFrom(line, ofLines, `${path}${column}.${at}.`, unknown),
    );
    return [[property, inner]];
  });
  return Object.fromEntries(parts);
}

/**
 * What the API was sent as a record, with the names that the code uses. Throws `invalid` that names
 * every field there is none of, `path` in front: `update.3.colour`.
 */
export function recordFromWire(value: unknown, names: WireNames, path = ""): unknown {
  refuseDeep(value);
  // A map: a field may be called `__proto__`.
  const unknown = new Map<string, string>();
  const record = renamedFrom(value, names, path, unknown);
  if (unknown.size === 0) return record;
  throw new AppError("invalid", "input.invalid", "Some of the values need another look.", {
    fields: Object.fromEntries(unknown),
  });
}

/** A field's path as the API names it: `lines.0.unitPrice` is `lines.0.unit_price`. */
export function pathToWire(path: string, names: WireNames): string {
  let current: WireNames | undefined = names;
  return path
    .split(".")
    .map((part) => {
      if (/^\d+$/.test(part) || !current) return part;
      const column: string = current.columns.get(part) ?? toSnake(part);
      // Behind a json or custom field every name is its writer's own.
      if (part === "custom") current = undefined;
      else current = current.lines.get(part) ?? current;
      return column;
    })
    .join(".");
}

/** Runs `work`; fields that an error names are called as the API calls them. */
export async function namingFields<T>(names: WireNames, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, reason, message, fields, difference, retryAfterSeconds } = error;
    const renamed = <Part>(parts: Readonly<Record<string, Part>>) =>
      Object.fromEntries(
        Object.entries(parts).map(([path, part]) => [pathToWire(path, names), part]),
      );
    throw new AppError(code, reason, message, {
      ...(fields && { fields: renamed(fields) }),
      ...(difference && { difference: renamed(difference) }),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    });
  }
}
