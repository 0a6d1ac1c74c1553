import { eq } from "drizzle-orm";
import { customFields } from "@/db/tenant/core/custom-fields";
import { type Failure, refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import { RECORD_STALE } from "@/lib/core/stale";
import type { Known, Register } from "@/lib/record/register";
import { FIELD_NOT_FOUND } from "./rules";

/** Whether records of a resource take fields of the tenant's own: people write them, and there is a place. */
export const takesFields = ({ parent, resource, description }: Known): boolean =>
  !parent && description.hasCustom && resource.readOnly !== "all";

/** A resource that is fit for something. Throws `failure`, on the field that named it. */
export function requireResource(
  register: Register,
  name: string,
  isFit: (known: Known) => boolean,
  failure: Failure,
  field: string,
): Known {
  const known = register.find(name);
  if (!known || !isFit(known)) throw refuse(failure, { [field]: failure.message });
  return known;
}

/** A field that stands, locked, as somebody saw it. Throws FIELD_NOT_FOUND and RECORD_STALE. */
export async function lockField(
  { tx }: Pick<Context, "tx">,
  seen: { id: string; version: number },
): Promise<typeof customFields.$inferSelect> {
  const [row] = await tx
    .select()
    .from(customFields)
    .where(eq(customFields.id, seen.id))
    .for("update");
  if (!row) throw refuse(FIELD_NOT_FOUND);
  if (row.version !== seen.version) throw refuse(RECORD_STALE);
  return row;
}

const asText = (value: unknown) => (Array.isArray(value) ? JSON.stringify(value) : value);

/** Columns as an audit row compares them: a list is compared by its text. */
export const comparable = (columns: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(columns).map(([name, value]) => [name, asText(value)]));
