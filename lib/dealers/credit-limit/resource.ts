import { creditLimits } from "@/db/tenant/core/credit-limits";
import { defineResource } from "@/lib/resource/define";

/** How much a customer may owe a company, and how much of it is used. */
export const creditLimitResource = defineResource({
  table: creditLimits,
  label: ["Credit limit", "Credit limits"],
  title: ["customerId", "companyId", "validFrom"],
  list: [
    "customerId",
    "companyId",
    "limitAmount",
    "outstandingAmount",
    "openOrderAmount",
    "overdueAmount",
    "creditDays",
    "status",
  ],
  form: [
    { title: "For", fields: ["customerId", "companyId"] },
    { title: "Limit", fields: ["limitAmount", "gracePct", "creditDays", "insuredAmount"] },
    { title: "In force", fields: ["validFrom", "validTo"] },
  ],
  readOnly: ["status", "openOrderAmount", "outstandingAmount", "overdueAmount", "approvedByUserId"],
  labels: {
    limitAmount: "Limit",
    gracePct: "Grace over the limit %",
    creditDays: "Days to pay",
    insuredAmount: "Insured",
    openOrderAmount: "Open orders",
    outstandingAmount: "Outstanding",
    overdueAmount: "Overdue",
    approvedByUserId: "Approved by",
  },
  // A limit is money lent: raising it is no clerk's work.
  access: { write: "manage", writers: ["finance"] },
});
