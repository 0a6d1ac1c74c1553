import { hsnCodes } from "@/db/tenant/core/hsn-codes";
import { defineResource } from "@/lib/resource/define";

/** The code of goods (HSN) or services (SAC) that tax documents must print. */
export const hsnCodeResource = defineResource({
  table: hsnCodes,
  label: ["HSN or SAC code", "HSN and SAC codes"],
  title: ["code", "description"],
  list: ["code", "description", "codeType", "uomId", "isActive"],
  form: [{ title: "Code", fields: ["code", "codeType", "description", "uomId"] }],
  search: ["code", "description"],
  labels: { codeType: "Kind of code", uomId: "Unit in returns" },
});
