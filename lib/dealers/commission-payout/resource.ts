import { commissionPayouts } from "@/db/tenant/core/commission-payouts";
import { defineResource } from "@/lib/resource/define";

/** The commission of a period that one partner, dealer or employee is paid, less TDS. */
export const commissionPayoutResource = defineResource({
  table: commissionPayouts,
  label: ["Commission payout", "Commission payouts"],
  title: ["payoutNo"],
  list: [
    "payoutNo",
    "communityPartnerId",
    "dealerId",
    "employeeId",
    "periodStart",
    "periodEnd",
    "netAmount",
    "status",
  ],
  form: [
    { title: "Paid to", fields: ["communityPartnerId", "dealerId", "employeeId"] },
    { title: "Period", fields: ["periodStart", "periodEnd"] },
    { title: "Amounts", fields: ["grossAmount", "tdsAmount", "netAmount"] },
  ],
  search: ["payoutNo"],
  readOnly: ["status", "paymentId", "journalEntryId"],
  labels: {
    communityPartnerId: "Partner",
    periodStart: "From",
    periodEnd: "Until",
    grossAmount: "Commission",
    tdsAmount: "TDS",
    netAmount: "Paid out",
  },
  number: { field: "payoutNo", documentType: "commission_payout" },
  // One payee; paid out is the commission less TDS.
  example: { dealerId: "dealers", grossAmount: "1000.00", tdsAmount: "50.00", netAmount: "950.00" },
  access: { write: "manage" },
});
