import { callLogs } from "@/db/tenant/crm/call-logs";
import { defineResource } from "@/lib/resource/define";

/** One call: who with whom, how long, and how it ended. */
export const callLogResource = defineResource({
  table: callLogs,
  label: ["Call", "Calls"],
  title: ["callRef", "phone"],
  list: [
    "callRef",
    "phone",
    "direction",
    "status",
    "agentUserId",
    "customerId",
    "callDispositionId",
    "startedAt",
  ],
  form: [
    {
      title: "Call",
      fields: ["phone", "direction", "callQueueId", "agentUserId"],
    },
    { title: "About", fields: ["customerId", "leadId", "ticketId"] },
    {
      title: "Times",
      fields: ["startedAt", "answeredAt", "endedAt", "talkSeconds", "holdSeconds"],
    },
    { title: "Outcome", fields: ["callDispositionId", "callbackAt", "notes", "qualityScore"] },
  ],
  search: ["callRef", "phone"],
  readOnly: ["status"],
  labels: {
    callRef: "Call number",
    agentUserId: "Agent",
    callDispositionId: "Outcome",
    callbackAt: "Call back at",
    talkSeconds: "Seconds talked",
    holdSeconds: "Seconds on hold",
    recordingAttachmentId: "Recording",
  },
  // Telephony brings its own reference; a call written down by hand takes a number.
  number: { field: "callRef", documentType: "call_log" },
});
