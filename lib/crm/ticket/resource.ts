import { ticketMessages, tickets } from "@/db/tenant/crm/tickets";
import { defineResource, linesOf } from "@/lib/resource/define";

/** A customer's complaint or question, until it is answered. */
export const ticketResource = defineResource({
  table: tickets,
  label: ["Ticket", "Tickets"],
  title: ["ticketNo", "subject"],
  list: [
    "ticketNo",
    "subject",
    "customerId",
    "ticketType",
    "priority",
    "status",
    "assignedUserId",
    "resolveBy",
  ],
  form: [
    {
      title: "Ticket",
      fields: ["customerId", "contactId", "subject", "description", "ticketType", "channel"],
    },
    {
      title: "About",
      fields: ["productId", "serialNumberId", "salesOrderId", "invoiceId", "dealerId"],
    },
    {
      title: "Handling",
      fields: ["priority", "assignedUserId", "callQueueId", "slaPolicyId", "resolution"],
    },
  ],
  lines: [
    linesOf({
      table: ticketMessages,
      label: ["Message", "Messages"],
      columns: ["direction", "body", "isInternal", "authorUserId", "receivedAt"],
      readOnly: ["outboundMessageId"],
      labels: { authorUserId: "Written by", isInternal: "Hidden from the customer" },
    }),
  ],
  search: ["ticketNo", "subject"],
  readOnly: [
    "status",
    "respondBy",
    "resolveBy",
    "firstResponseAt",
    "pausedMinutes",
    "resolvedAt",
    "closedAt",
    "reopenedCount",
  ],
  labels: {
    ticketType: "Kind",
    channel: "Came in through",
    assignedUserId: "Assigned to",
    pausedMinutes: "Minutes the clock stood still",
    reopenedCount: "Times reopened",
  },
  number: { field: "ticketNo", documentType: "ticket" },
});
