import { z } from "zod";
import { toSnake } from "../wire-names";
import type { JsonSchema } from "./json-schema";

/** Keywords that hold schemas by name, by place, and alone. */
const BY_NAME = ["properties", "$defs"];
const LISTS = ["anyOf", "oneOf", "allOf", "prefixItems"];
const SINGLE = ["items", "additionalProperties", "propertyNames", "not"];

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A schema with its properties named as the API names them. */
function wireSchema(schema: JsonSchema): JsonSchema {
  const parts = Object.entries(schema).flatMap(([keyword, value]): [string, unknown][] => {
    if (keyword === "$schema" || keyword === "~standard") return [];
    if (BY_NAME.includes(keyword) && isSchema(value)) {
      const named = Object.entries(value).map(([name, part]) => [
        keyword === "properties" ? toSnake(name) : name,
        isSchema(part) ? wireSchema(part) : part,
      ]);
      return [[keyword, Object.fromEntries(named)]];
    }
    if (LISTS.includes(keyword) && Array.isArray(value)) return [[keyword, value.map(wireSchema)]];
    if (SINGLE.includes(keyword) && isSchema(value)) return [[keyword, wireSchema(value)]];
    if (keyword === "required" && Array.isArray(value)) {
      return [[keyword, value.map((name: string) => toSnake(name))]];
    }
    return [[keyword, value]];
  });
  return Object.fromEntries(parts);
}

/** What a zod schema takes, as JSON Schema with the API's names; anything where it cannot be said. */
export function zodSchema(schema: z.ZodType): JsonSchema {
  return wireSchema(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema);
}
