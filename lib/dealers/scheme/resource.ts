import { schemeSlabs, schemes } from "@/db/tenant/core/schemes";
import { defineResource, linesOf } from "@/lib/resource/define";

/** A trade offer to dealers: buy or sell so much, earn so much. */
export const schemeResource = defineResource({
  table: schemes,
  label: ["Scheme", "Schemes"],
  title: ["schemeNo", "name"],
  list: [
    "schemeNo",
    "name",
    "schemeType",
    "startDate",
    "endDate",
    "budgetAmount",
    "accruedAmount",
    "status",
  ],
  form: [
    { title: "Scheme", fields: ["name", "schemeType", "basis", "payoutMode", "companyId"] },
    { title: "Period", fields: ["startDate", "endDate", "claimDueOn"] },
    { title: "Rules", fields: ["criteria", "isStackable", "budgetAmount", "terms"] },
  ],
  lines: [
    linesOf({
      table: schemeSlabs,
      label: ["Slab", "Slabs"],
      columns: [
        "fromValue",
        "toValue",
        "benefitType",
        "benefitValue",
        "categoryId",
        "productId",
        "freeProductId",
      ],
      labels: {
        fromValue: "From",
        toValue: "Up to",
        benefitType: "Benefit as",
        benefitValue: "Benefit",
        categoryId: "Product category",
      },
    }),
  ],
  search: ["schemeNo", "name"],
  readOnly: ["status", "accruedAmount", "settledAmount"],
  labels: {
    schemeType: "Kind",
    basis: "Counted on",
    payoutMode: "Paid as",
    criteria: "Who and what takes part",
    isStackable: "Adds up with other schemes",
    budgetAmount: "Budget",
    accruedAmount: "Earned so far",
    settledAmount: "Settled so far",
    claimDueOn: "Claims until",
  },
  number: { field: "schemeNo", documentType: "scheme" },
});
