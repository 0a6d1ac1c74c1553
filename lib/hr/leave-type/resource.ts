import { leaveTypes } from "@/db/tenant/hr/leave-types";
import { defineResource } from "@/lib/resource/define";

/** A kind of leave: how much of it there is, what is carried over, whether it is paid. */
export const leaveTypeResource = defineResource({
  table: leaveTypes,
  label: ["Leave type", "Leave types"],
  title: ["code", "name"],
  list: ["code", "name", "isPaid", "annualQuotaDays", "carryForwardMaxDays", "isActive"],
  form: [
    { title: "Leave type", fields: ["code", "name", "isPaid", "allowsHalfDay"] },
    {
      title: "Days",
      fields: ["annualQuotaDays", "accrualFrequency", "carryForwardMaxDays", "isEncashable"],
    },
    { title: "Proof", fields: ["needsDocumentAfterDays"] },
  ],
  labels: {
    annualQuotaDays: "Days a year",
    accrualFrequency: "Accrues",
    carryForwardMaxDays: "Days carried over at most",
    needsDocumentAfterDays: "Document needed after days",
  },
});
