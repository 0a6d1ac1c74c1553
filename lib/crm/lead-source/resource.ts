import { leadSources } from "@/db/tenant/crm/lead-sources";
import { defineResource } from "@/lib/resource/define";

/** Where enquiries come from, and what that costs a month. */
export const leadSourceResource = defineResource({
  table: leadSources,
  label: ["Lead source", "Lead sources"],
  title: ["code", "name"],
  list: ["code", "name", "sourceType", "monthlyCostAmount", "utmSource", "isActive"],
  form: [
    { title: "Source", fields: ["code", "name", "sourceType"] },
    { title: "Cost and tracking", fields: ["monthlyCostAmount", "utmSource"] },
  ],
  labels: { sourceType: "Kind", monthlyCostAmount: "Cost a month", utmSource: "UTM source" },
});
