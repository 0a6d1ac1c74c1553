import { returnInspections } from "@/db/tenant/orders/return-inspections";
import { defineResource } from "@/lib/resource/define";

/** What somebody found when a returned unit was opened, and what is to happen with it. */
export const returnInspectionResource = defineResource({
  table: returnInspections,
  label: ["Return inspection", "Return inspections"],
  title: ["salesReturnLineId", "grade", "disposition"],
  list: [
    "salesReturnLineId",
    "inspectedAt",
    "inspectedByUserId",
    "grade",
    "disposition",
    "deductionAmount",
    "isSerialMatch",
  ],
  form: [
    {
      title: "Inspection",
      fields: ["salesReturnLineId", "inspectedAt", "inspectedByUserId", "isSerialMatch"],
    },
    {
      title: "Finding",
      fields: ["grade", "disposition", "missingAccessories", "deductionAmount", "remarks"],
    },
  ],
  readOnly: ["refurbishmentJobId"],
  labels: {
    salesReturnLineId: "Returned line",
    inspectedByUserId: "Inspected by",
    isSerialMatch: "Serial number is the one sold",
    disposition: "What happens with it",
    deductionAmount: "Deduction",
  },
});
