import { expenseClaimLines, expenseClaims } from "@/db/tenant/core/expense-claims";
import { defineResource, linesOf } from "@/lib/resource/define";

/** What an employee or technician has spent for the company and wants back. */
export const expenseClaimResource = defineResource({
  table: expenseClaims,
  label: ["Expense claim", "Expense claims"],
  title: ["claimNo"],
  list: [
    "claimNo",
    "employeeId",
    "claimDate",
    "purpose",
    "claimedAmount",
    "sanctionedAmount",
    "status",
  ],
  form: [{ title: "Claim", fields: ["employeeId", "claimDate", "purpose", "claimedAmount"] }],
  lines: [
    linesOf({
      table: expenseClaimLines,
      label: ["Expense", "Expenses"],
      columns: [
        "expenseDate",
        "expenseCategory",
        "description",
        "distanceKm",
        "amount",
        "gstAmount",
        "accountId",
        "costCenterId",
        "serviceVisitId",
      ],
      labels: {
        expenseDate: "Date",
        expenseCategory: "Kind",
        distanceKm: "Distance in km",
        gstAmount: "GST in it",
        costCenterId: "Cost centre",
        receiptAttachmentId: "Receipt",
      },
    }),
  ],
  search: ["claimNo", "purpose"],
  readOnly: ["status", "sanctionedAmount", "advanceAdjustedAmount", "paymentId", "journalEntryId"],
  labels: {
    claimedAmount: "Claimed",
    sanctionedAmount: "Sanctioned",
    advanceAdjustedAmount: "Set off against advance",
  },
  number: { field: "claimNo", documentType: "expense_claim" },
});
