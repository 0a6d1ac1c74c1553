import { activities } from "@/db/tenant/crm/activities";
import { defineResource } from "@/lib/resource/define";

/** A task, call, meeting or visit that somebody has to do, and what came of it. */
export const activityResource = defineResource({
  table: activities,
  label: ["Activity", "Activities"],
  title: ["subject"],
  list: ["subject", "activityType", "priority", "status", "dueAt", "ownerUserId", "customerId"],
  form: [
    {
      title: "What to do",
      fields: ["subject", "activityType", "priority", "dueAt", "ownerUserId", "description"],
    },
    { title: "About", fields: ["customerId", "leadId", "opportunityId", "dealerId"] },
    { title: "Result", fields: ["status", "startedAt", "completedAt", "outcome"] },
  ],
  search: ["subject"],
  labels: { activityType: "Kind", ownerUserId: "Owner", tableName: "Table of the record" },
});
