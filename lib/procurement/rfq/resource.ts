import { rfqLines, rfqs } from "@/db/tenant/procurement/rfqs";
import { defineResource, linesOf } from "@/lib/resource/define";

/** What vendors are asked to quote for, and until when they may. */
export const rfqResource = defineResource({
  table: rfqs,
  label: ["Request for quotation", "Requests for quotation"],
  title: ["rfqNo", "title"],
  list: ["rfqNo", "title", "status", "issuedOn", "dueOn", "buyerUserId", "isSealed"],
  form: [
    { title: "Request", fields: ["title", "dueOn", "isSealed", "terms"] },
    { title: "Belongs to", fields: ["companyId", "buyerUserId"] },
  ],
  lines: [
    linesOf({
      table: rfqLines,
      label: ["Item", "Items"],
      columns: [
        "productId",
        "description",
        "qty",
        "uomId",
        "targetPrice",
        "requiredBy",
        "purchaseRequisitionLineId",
      ],
      labels: {
        requiredBy: "Needed by",
        purchaseRequisitionLineId: "Requisitioned as",
      },
    }),
  ],
  search: ["rfqNo", "title"],
  readOnly: ["status", "issuedOn"],
  labels: {
    rfqNo: "Request number",
    dueOn: "Answers due",
    buyerUserId: "Buyer",
    isSealed: "Sealed until due",
  },
  number: { field: "rfqNo", documentType: "rfq" },
});
