import { callQueues } from "@/db/tenant/crm/call-queues";
import { defineResource } from "@/lib/resource/define";

/** A line that calls wait in: who answers, in which languages, when and how soon. */
export const callQueueResource = defineResource({
  table: callQueues,
  label: ["Call queue", "Call queues"],
  title: ["code", "name"],
  list: ["code", "name", "queueType", "didNumber", "answerWithinSeconds", "isActive"],
  form: [
    { title: "Queue", fields: ["code", "name", "queueType", "didNumber", "integrationId"] },
    { title: "Agents", fields: ["memberUserIds", "languages", "workingHours"] },
    { title: "Targets", fields: ["answerWithinSeconds", "wrapUpSeconds"] },
  ],
  labels: {
    queueType: "Kind",
    didNumber: "Number callers dial",
    integrationId: "Telephony",
    memberUserIds: "Agents",
    answerWithinSeconds: "Seconds to answer",
    wrapUpSeconds: "Seconds to wrap up",
  },
});
