import { AppError } from "@/lib/core/errors";

/** `orderDate` → `order_date`. */
export const toSnake = (name: string) =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const toCamel = (name: string) =>
  name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** Nothing of ours is nested deeper; what is could exhaust the stack. */
const DEEPEST = 32;

function renamed(value: unknown, rename: (name: string) => string, depth = 0): unknown {
  if (depth > DEEPEST) {
    throw new AppError("invalid", "body.too-deep", `The body is nested deeper than ${DEEPEST}.`);
  }
  if (Array.isArray(value)) return value.map((item) => renamed(item, rename, depth + 1));
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [rename(name), renamed(part, rename, depth + 1)]),
  );
}

/** What the API sends: property names in snake_case, at every depth. */
export const toWire = (value: unknown): unknown => renamed(value, toSnake);

/** What the API was sent, with the property names that the code uses. */
export const fromWire = (value: unknown): unknown => renamed(value, toCamel);

/** Field paths of an error as the API names them: `companyName` is `company_name`. */
export const wireFields = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([path, message]) => [toSnake(path), message]));
