import { opportunities, opportunityLines } from "@/db/tenant/crm/opportunities";
import { defineResource, linesOf } from "@/lib/resource/define";

/** A deal that may become an order: with whom, how much, how far it is. */
export const opportunityResource = defineResource({
  table: opportunities,
  label: ["Opportunity", "Opportunities"],
  title: ["opportunityNo", "name"],
  list: [
    "opportunityNo",
    "name",
    "customerId",
    "pipelineStageId",
    "expectedAmount",
    "expectedCloseDate",
    "ownerUserId",
    "status",
  ],
  form: [
    { title: "Deal", fields: ["name", "customerId", "contactId", "leadId", "dealerId"] },
    {
      title: "Prospect",
      fields: [
        "pipelineStageId",
        "stageEnteredAt",
        "expectedAmount",
        "expectedCloseDate",
        "competitor",
      ],
    },
    { title: "Belongs to", fields: ["ownerUserId"] },
  ],
  lines: [
    linesOf({
      table: opportunityLines,
      label: ["Product", "Products"],
      columns: ["productId", "description", "qty", "expectedPrice", "lineTotalAmount"],
      labels: { lineTotalAmount: "Total" },
    }),
  ],
  search: ["opportunityNo", "name"],
  readOnly: ["status", "weightedAmount", "lostReason", "closedAt"],
  labels: {
    ownerUserId: "Owner",
    pipelineStageId: "Stage",
    stageEnteredAt: "In this stage since",
    expectedCloseDate: "Expected to close on",
    weightedAmount: "Weighted by chance",
  },
  number: { field: "opportunityNo", documentType: "opportunity" },
  // What a deal is worth is a guess of its own: the lines do not add up to it.
  amounts: {
    lines: "lines",
    line: { quantity: "qty", unitPrice: "expectedPrice", total: "lineTotalAmount" },
    sums: {},
  },
});
