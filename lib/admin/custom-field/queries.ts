import { asc, eq } from "drizzle-orm";
import { customFields } from "@/db/tenant/core/custom-fields";
import { refuse } from "@/lib/core/command";
import { defineRead } from "@/lib/core/read";
import { resourceOf } from "../subject/rules";
import { FIELD_NOT_FOUND } from "./rules";

type Row = typeof customFields.$inferSelect;

const optionsOf = ({ options }: Row): { value: string; label: string }[] =>
  Array.isArray(options)
    ? options.map((option: unknown) =>
        typeof option === "object" && option !== null && "value" in option
          ? {
              value: String(option.value),
              label: String("label" in option ? option.label : option.value),
            }
          : { value: String(option), label: String(option) },
      )
    : [];

const shown = (row: Row) => ({
  id: row.id,
  version: row.version,
  resource: resourceOf(row.tableName),
  key: row.fieldKey,
  label: row.label,
  dataType: row.dataType,
  options: optionsOf(row),
  referenceResource: row.referenceTable && resourceOf(row.referenceTable),
  isRequired: row.isRequired,
  position: row.position,
  isActive: row.isActive,
});

/** Every field the tenant added, by table and in its order. */
export const listCustomFields = defineRead({
  name: "custom-fields.read",
  module: "system_admin",
  level: "administer",
  async run({ tx }) {
    const rows = await tx
      .select()
      .from(customFields)
      .orderBy(asc(customFields.tableName), asc(customFields.position), asc(customFields.fieldKey));
    return rows.map(shown);
  },
});

/** One field. Throws FIELD_NOT_FOUND. */
export const getCustomField = defineRead({
  name: "custom-fields.read",
  module: "system_admin",
  level: "administer",
  async run({ tx }, { id }: { id: string }) {
    const [row] = await tx.select().from(customFields).where(eq(customFields.id, id));
    if (!row) throw refuse(FIELD_NOT_FOUND);
    return shown(row);
  },
});
