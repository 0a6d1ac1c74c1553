import { coveragePlans } from "@/db/tenant/service/coverage-plans";
import { defineResource } from "@/lib/resource/define";

/** What a warranty or maintenance contract promises: parts, labour, visits and how long. */
export const coveragePlanResource = defineResource({
  table: coveragePlans,
  label: ["Coverage plan", "Coverage plans"],
  title: ["code", "name"],
  list: ["code", "name", "planType", "durationMonths", "preventiveVisits", "status"],
  form: [
    { title: "Plan", fields: ["code", "name", "planType", "startBasis", "status"] },
    { title: "Term", fields: ["durationMonths", "partsMonths", "labourMonths", "componentTerms"] },
    {
      title: "Service",
      fields: ["preventiveVisits", "breakdownVisits", "responseHours", "resolutionHours"],
    },
    { title: "Not covered", fields: ["exclusions"] },
  ],
  search: ["code", "name"],
  labels: {
    planType: "Kind of cover",
    startBasis: "Starts on",
    durationMonths: "Months of cover",
    partsMonths: "Months on parts",
    labourMonths: "Months on labour",
    componentTerms: "Terms of single components",
    breakdownVisits: "Breakdown visits at most",
    responseHours: "Hours to respond",
    resolutionHours: "Hours to resolve",
  },
});
