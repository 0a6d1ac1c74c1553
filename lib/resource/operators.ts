import type { Operator } from "./answers";
import type { FieldDescription, FieldKind } from "./description";

const ORDER = ["eq", "gt", "gte", "lt", "lte"] as const;
const TEXT = ["contains", "starts", "eq", "ne", "in"] as const;
const SAME = ["eq", "ne", "in"] as const;

const OPERATORS_OF: Record<FieldKind, readonly Operator[]> = {
  text: TEXT,
  long_text: ["contains"],
  email: TEXT,
  phone: TEXT,
  choice: SAME,
  boolean: ["eq"],
  integer: ORDER,
  decimal: ORDER,
  money: ORDER,
  percentage: ORDER,
  date: ORDER,
  time: ORDER,
  date_time: ["gte", "lt", "gt", "lte"],
  reference: SAME,
  list: ["has"],
  json: [],
};

/** How a field can be filtered, the usual way first. What is masked cannot: filters would tell it. */
export function operatorsOf({
  kind,
  items,
  isNullable,
  isMasked,
}: FieldDescription): readonly Operator[] {
  if (isMasked) return [];
  const own = items === "id" && kind === "text" ? SAME : OPERATORS_OF[kind];
  return isNullable || kind === "list" ? [...own, "empty"] : own;
}

/** Whether a list can be ordered by a field; a tenant's own reference has no column to find titles by. */
export const isSortable = ({ kind, isMasked, isCustom }: FieldDescription): boolean =>
  !isMasked && !["json", "list", ...(isCustom ? ["reference"] : [])].includes(kind);
