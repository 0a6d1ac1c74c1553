import { callDispositions } from "@/db/tenant/crm/call-dispositions";
import { defineResource } from "@/lib/resource/define";

/** How a call ended, and what has to follow. */
export const callDispositionResource = defineResource({
  table: callDispositions,
  label: ["Call outcome", "Call outcomes"],
  title: ["code", "name"],
  list: ["code", "name", "parentDispositionId", "followUp", "isContacted", "isFinal", "isActive"],
  form: [
    { title: "Outcome", fields: ["code", "name", "parentDispositionId"] },
    { title: "Meaning", fields: ["isContacted", "isFinal"] },
    { title: "What follows", fields: ["followUp", "followUpAfterHours"] },
  ],
  labels: {
    parentDispositionId: "Part of",
    followUp: "Follow-up",
    followUpAfterHours: "Hours until the follow-up",
    isContacted: "Somebody was reached",
    isFinal: "No further call",
  },
});
