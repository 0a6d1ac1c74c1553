import { getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Actor } from "./context";
import { type Grant, grantsFor, type Permission } from "./permissions";

/** What is shown instead of a value that may not be read in full. */
export const MASKED = "•••";

const FIELD_RANK = { none: 0, mask: 1, read: 2, write: 3 } as const;
type FieldRight = keyof typeof FIELD_RANK;

/** What somebody may do with the fields of a table; fields nobody restricted may be written. */
export type FieldAccess = {
  of(field: string): FieldRight;
  /** A row with its hidden fields null and its masked ones replaced. Keys may be columns or properties. */
  apply<Row extends Record<string, unknown>>(row: Row): Row;
};

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Field rules of the roles by which somebody holds a permission; the most generous role counts. */
export function fieldAccess(actor: Actor, permission: Permission, table: PgTable): FieldAccess {
  const name = getTableName(table);
  const grants = grantsFor(actor, permission);
  const isOwn = permission.level === "self";
  const rightIn = (grant: Grant, field: string): FieldRight =>
    grant.rules
      .filter((rule) => rule.type === "field" && rule.table === name && rule.field === field)
      .map((rule) => rule.access)
      .sort((one, other) => FIELD_RANK[one] - FIELD_RANK[other])[0] ?? "write";
  const mostGenerous = (field: string): FieldRight =>
    isOwn
      ? "write"
      : (grants
          .map((grant) => rightIn(grant, snakeCase(field)))
          .sort((one, other) => FIELD_RANK[other] - FIELD_RANK[one])[0] ?? "none");
  // Asked for every value of a page: worked out once a field, not 1,500 times.
  const known = new Map<string, FieldRight>();
  const of = (field: string): FieldRight => {
    const right = known.get(field) ?? mostGenerous(field);
    known.set(field, right);
    return right;
  };
  const shown = (field: string, value: unknown) => {
    const right = of(field);
    if (right === "none") return null;
    return right === "mask" && value !== null ? MASKED : value;
  };
  return {
    of,
    apply: <Row extends Record<string, unknown>>(row: Row): Row =>
      Object.fromEntries(
        Object.entries(row).map(([field, value]) => [field, shown(field, value)]),
      ) as Row,
  };
}
