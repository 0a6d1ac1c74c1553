import { paymentTerms } from "@/db/tenant/core/payment-terms";
import { defineResource } from "@/lib/resource/define";

/** When a document falls due, what is paid in advance, and what paying early saves. */
export const paymentTermResource = defineResource({
  table: paymentTerms,
  label: ["Payment term", "Payment terms"],
  title: ["code", "name"],
  list: ["code", "name", "dueDays", "advancePct", "discountPct", "discountDays", "isActive"],
  form: [
    { title: "Term", fields: ["code", "name", "dueDays", "advancePct"] },
    { title: "Early payment", fields: ["discountPct", "discountDays"] },
    { title: "Instalments", fields: ["instalments"] },
  ],
  labels: {
    dueDays: "Due after days",
    advancePct: "Share in advance",
    discountPct: "Discount for early payment",
    discountDays: "Days to earn the discount",
  },
});
