import { customerSegments } from "@/db/tenant/crm/customer-segments";
import { defineResource } from "@/lib/resource/define";

/** An audience kept by rules, such as owners of a model whose warranty ends soon. */
export const customerSegmentResource = defineResource({
  table: customerSegments,
  label: ["Customer segment", "Customer segments"],
  title: ["code", "name"],
  list: ["code", "name", "memberCount", "refreshedAt", "refreshHours", "isActive"],
  form: [
    { title: "Segment", fields: ["code", "name"] },
    { title: "Who belongs to it", fields: ["rules", "refreshHours"] },
  ],
  readOnly: ["memberCount", "refreshedAt"],
  labels: { memberCount: "Members", refreshHours: "Hours between refreshes" },
});
