import { withholdingSections } from "@/db/tenant/core/withholding-sections";
import { defineResource } from "@/lib/resource/define";

/** A section under which tax is withheld (TDS) or collected (TCS), with its rates and thresholds. */
export const withholdingSectionResource = defineResource({
  table: withholdingSections,
  label: ["TDS or TCS section", "TDS and TCS sections"],
  title: ["code", "description"],
  list: [
    "code",
    "description",
    "taxType",
    "rateIndividualPct",
    "rateCompanyPct",
    "annualThresholdAmount",
    "effectiveFrom",
    "isActive",
  ],
  form: [
    { title: "Section", fields: ["act", "code", "taxType", "description"] },
    { title: "Rates", fields: ["rateIndividualPct", "rateCompanyPct", "rateNoPanPct"] },
    {
      title: "Thresholds and account",
      fields: ["singleThresholdAmount", "annualThresholdAmount", "payableAccountId"],
    },
    { title: "In force", fields: ["effectiveFrom", "effectiveTo"] },
  ],
  search: ["code", "description"],
  labels: {
    code: "Section",
    taxType: "Tax",
    rateIndividualPct: "Rate for individuals",
    rateCompanyPct: "Rate for companies",
    rateNoPanPct: "Rate without PAN",
    singleThresholdAmount: "Threshold per transaction",
    annualThresholdAmount: "Threshold per year",
  },
});
