import { transporterRates } from "@/db/tenant/logistics/transporter-rates";
import { defineResource } from "@/lib/resource/define";

/** What a transporter charges between two zones, by weight. */
export const transporterRateResource = defineResource({
  table: transporterRates,
  label: ["Transporter rate", "Transporter rates"],
  title: ["transporterId", "serviceCode", "destinationZone"],
  list: [
    "transporterId",
    "serviceCode",
    "originZone",
    "destinationZone",
    "fromWeightKg",
    "toWeightKg",
    "baseAmount",
    "validFrom",
  ],
  form: [
    {
      title: "Where it applies",
      fields: [
        "transporterId",
        "serviceCode",
        "originZone",
        "destinationZone",
        "fromWeightKg",
        "toWeightKg",
        "validFrom",
        "validTo",
      ],
    },
    { title: "Price", fields: ["baseAmount", "perKgAmount", "minimumAmount", "fuelPct"] },
    {
      title: "Cash on delivery and returns",
      fields: ["codPct", "codMinimumAmount", "rtoPct"],
    },
  ],
  labels: {
    serviceCode: "Service",
    fromWeightKg: "From weight (kg)",
    toWeightKg: "Up to weight (kg)",
    baseAmount: "Base price",
    perKgAmount: "Price per kg",
    minimumAmount: "At least",
    fuelPct: "Fuel surcharge %",
    codPct: "Cash collection %",
    codMinimumAmount: "Cash collection, at least",
    rtoPct: "Return to origin, % of forward",
    validTo: "Valid until",
  },
});
