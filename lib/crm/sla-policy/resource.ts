import { slaPolicies } from "@/db/tenant/crm/sla-policies";
import { defineResource } from "@/lib/resource/define";

/** How soon a ticket or service request must be answered and settled. */
export const slaPolicyResource = defineResource({
  table: slaPolicies,
  label: ["SLA policy", "SLA policies"],
  title: ["code", "name"],
  list: ["code", "name", "appliesTo", "respondMinutes", "resolveMinutes", "isActive"],
  form: [
    { title: "Policy", fields: ["code", "name", "appliesTo", "condition"] },
    { title: "Targets", fields: ["respondMinutes", "resolveMinutes"] },
    { title: "Clock", fields: ["workingHoursOnly", "pauseStatuses", "escalation"] },
  ],
  labels: {
    respondMinutes: "Minutes to respond",
    resolveMinutes: "Minutes to resolve",
    workingHoursOnly: "Counts working hours only",
    pauseStatuses: "Stands still while",
  },
  example: { appliesTo: "tickets" },
});
