import { dataAccessRules } from "@/db/tenant/core/data-access-rules";
import { defineResource } from "@/lib/resource/define";

/** Which rows or fields of a table a role may see; the roles pages change it. */
export const dataAccessRuleResource = defineResource({
  table: dataAccessRules,
  label: ["Access rule", "Access rules"],
  title: ["roleId", "tableName", "fieldName"],
  list: ["roleId", "tableName", "ruleType", "fieldName", "access", "priority", "isActive"],
  form: [],
  readOnly: "all",
  labels: { tableName: "Table", fieldName: "Field", ruleType: "Kind of rule" },
  access: { read: "administer" },
});
