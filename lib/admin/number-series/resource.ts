import { numberSeries } from "@/db/tenant/core/number-series";
import { defineResource } from "@/lib/resource/define";

/** How documents of one kind are numbered in a fiscal year; changed on the number series page. */
export const numberSeriesResource = defineResource({
  table: numberSeries,
  label: ["Number series", "Number series"],
  title: ["documentType", "fiscalYear"],
  list: [
    "documentType",
    "fiscalYear",
    "companyId",
    "branchId",
    "pattern",
    "nextValue",
    "isGapless",
    "isActive",
  ],
  form: [],
  readOnly: "all",
  labels: {
    nextValue: "Next number",
    padLength: "Digits",
    isGapless: "Without gaps",
  },
  access: { read: "view" },
});
