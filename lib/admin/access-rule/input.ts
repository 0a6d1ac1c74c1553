import { z } from "zod";
import { type RowCondition, rowCondition } from "@/lib/core/access-rule";

const MOST_LEVELS = 12;

/** Whether a value is nested no deeper than that; looks without recursion, so nothing overflows. */
function isShallow(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_LEVELS) return false;
    level = level.flatMap((part) =>
      typeof part === "object" && part !== null ? Object.values(part) : [],
    );
  }
  return true;
}

const NO_CONDITION =
  "This is no condition: compare a column by field, is and value, or join several by all or any.";

export const ruleCondition = z.unknown().transform((value, ctx): RowCondition => {
  const parsed = isShallow(value) ? rowCondition.safeParse(value) : undefined;
  if (parsed?.success) return parsed.data;
  ctx.addIssue({ code: "custom", message: NO_CONDITION });
  return z.NEVER;
});

export const tableName = z.string({ error: "Choose a table." }).max(63, "This is no table.");
export const fieldName = z.string({ error: "Choose a field." }).max(63, "This is no field.");

export const ROW_ACCESS = ["read", "write", "none"] as const;
export const FIELD_ACCESS = ["none", "mask", "read"] as const;
