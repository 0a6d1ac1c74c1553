import { freightBillLines, freightBills } from "@/db/tenant/logistics/freight-bills";
import { defineResource, linesOf } from "@/lib/resource/define";

/** What a transporter bills for its shipments, checked against what was agreed. */
export const freightBillResource = defineResource({
  table: freightBills,
  label: ["Freight bill", "Freight bills"],
  title: ["billNo", "transporterId"],
  list: [
    "billNo",
    "transporterId",
    "periodStart",
    "periodEnd",
    "billedAmount",
    "expectedAmount",
    "disputedAmount",
    "status",
  ],
  form: [
    {
      title: "Bill",
      fields: [
        "transporterId",
        "billNo",
        "periodStart",
        "periodEnd",
        "billedAmount",
        "codPayableAmount",
      ],
    },
  ],
  lines: [
    linesOf({
      table: freightBillLines,
      label: ["Charge", "Charges"],
      columns: [
        "awbNo",
        "shipmentId",
        "chargeType",
        "billedWeightKg",
        "billedAmount",
        "expectedAmount",
        "differenceAmount",
        "differenceReason",
        "resolution",
      ],
      readOnly: ["expectedAmount", "differenceAmount", "transporterRateId"],
      labels: {
        awbNo: "Waybill number (AWB)",
        chargeType: "Charge",
        billedWeightKg: "Billed weight (kg)",
        billedAmount: "Billed",
        expectedAmount: "Expected",
        differenceAmount: "Difference",
        differenceReason: "Reason of the difference",
        transporterRateId: "Rate",
      },
    }),
  ],
  search: ["billNo"],
  readOnly: ["status", "expectedAmount", "disputedAmount", "approvedAmount", "vendorBillId"],
  labels: {
    periodStart: "From",
    periodEnd: "To",
    billedAmount: "Billed",
    expectedAmount: "Expected",
    disputedAmount: "Disputed",
    approvedAmount: "Approved",
    codPayableAmount: "Cash to hand over",
  },
});
