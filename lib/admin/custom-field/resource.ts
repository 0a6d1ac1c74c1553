import { customFields } from "@/db/tenant/core/custom-fields";
import { defineResource } from "@/lib/resource/define";

/** A field that the tenant added to a table. */
export const customFieldResource = defineResource({
  table: customFields,
  label: ["Custom field", "Custom fields"],
  title: ["label", "tableName"],
  list: ["label", "fieldKey", "tableName", "dataType", "isRequired", "position", "isActive"],
  form: [],
  readOnly: "all",
  labels: {
    fieldKey: "Key",
    tableName: "Table",
    dataType: "Kind of field",
    scope: "Shown when",
  },
  access: { read: "administer" },
});
