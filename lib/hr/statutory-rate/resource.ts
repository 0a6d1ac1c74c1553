import { statutoryRates } from "@/db/tenant/core/statutory-rates";
import { defineResource } from "@/lib/resource/define";

/** A rate or slab of provident fund, ESI, professional tax, LWF or income tax, from a day on. */
export const statutoryRateResource = defineResource({
  table: statutoryRates,
  label: ["Statutory rate", "Statutory rates"],
  title: ["rateType", "effectiveFrom"],
  list: [
    "rateType",
    "stateId",
    "regime",
    "slabFromAmount",
    "slabToAmount",
    "ratePct",
    "fixedAmount",
    "effectiveFrom",
  ],
  form: [
    { title: "Rate", fields: ["rateType", "stateId", "regime"] },
    { title: "Slab", fields: ["slabFromAmount", "slabToAmount", "wageCeilingAmount"] },
    { title: "Due", fields: ["ratePct", "fixedAmount"] },
    { title: "In force", fields: ["effectiveFrom", "effectiveTo"] },
  ],
  labels: {
    rateType: "Kind",
    regime: "Tax regime",
    slabFromAmount: "Slab from",
    slabToAmount: "Slab up to",
    wageCeilingAmount: "Wage ceiling",
  },
});
