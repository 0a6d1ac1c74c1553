import { domainEvents } from "@/db/tenant/core/domain-events";
import { defineResource } from "@/lib/resource/define";

/** Something that happened to a record, in the order it was committed; webhooks and reports follow it. */
export const domainEventResource = defineResource({
  table: domainEvents,
  label: ["Event", "Events"],
  title: ["eventType", "sequenceNo"],
  list: ["createdAt", "sequenceNo", "eventType", "tableName", "recordId", "publishedAt"],
  form: [],
  readOnly: "all",
  labels: {
    createdAt: "Happened",
    eventType: "Event",
    tableName: "Table",
    recordId: "Record's id",
  },
  access: { read: "administer" },
});
