import { campaignMembers, campaigns } from "@/db/tenant/crm/campaigns";
import { defineResource, linesOf } from "@/lib/resource/define";

/** A message or event for many customers and leads at once, with budget and result. */
export const campaignResource = defineResource({
  table: campaigns,
  label: ["Campaign", "Campaigns"],
  title: ["campaignNo", "name"],
  list: [
    "campaignNo",
    "name",
    "channel",
    "startsAt",
    "status",
    "budgetAmount",
    "sentCount",
    "leadCount",
  ],
  form: [
    { title: "Campaign", fields: ["name", "channel", "startsAt", "endsAt"] },
    { title: "To whom and what", fields: ["customerSegmentId", "templateId"] },
    { title: "Money", fields: ["budgetAmount", "spentAmount"] },
  ],
  lines: [
    linesOf({
      table: campaignMembers,
      example: { customerId: "customers" },
      label: ["Member", "Members"],
      columns: ["customerId", "leadId", "status", "respondedAt", "convertedAmount"],
      readOnly: ["status", "outboundMessageId", "respondedAt", "convertedAt", "convertedAmount"],
    }),
  ],
  search: ["campaignNo", "name"],
  readOnly: ["status", "sentCount", "responseCount", "leadCount", "orderAmount"],
  labels: {
    customerSegmentId: "Segment",
    budgetAmount: "Budget",
    spentAmount: "Spent",
    sentCount: "Sent",
    responseCount: "Responses",
    leadCount: "Leads",
    orderAmount: "Orders won",
  },
  number: { field: "campaignNo", documentType: "campaign" },
});
