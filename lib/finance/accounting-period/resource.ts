import { accountingPeriods } from "@/db/tenant/finance/accounting-periods";
import { defineResource } from "@/lib/resource/define";

/** A month of a fiscal year, opened for postings and closed when its books are done. */
export const accountingPeriodResource = defineResource({
  table: accountingPeriods,
  label: ["Accounting period", "Accounting periods"],
  title: ["fiscalYear", "periodNo"],
  list: ["fiscalYear", "periodNo", "startDate", "endDate", "status", "closedAt", "companyId"],
  form: [
    {
      title: "Period",
      fields: ["companyId", "fiscalYear", "periodNo", "startDate", "endDate"],
    },
  ],
  readOnly: [
    "status",
    "stockLockedAt",
    "salesLockedAt",
    "purchaseLockedAt",
    "closedByUserId",
    "closedAt",
  ],
  labels: {
    periodNo: "Period",
    stockLockedAt: "Locked for stock",
    salesLockedAt: "Locked for sales",
    purchaseLockedAt: "Locked for purchases",
    closedByUserId: "Closed by",
  },
});
