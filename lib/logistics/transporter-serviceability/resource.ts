import { transporterServiceability } from "@/db/tenant/logistics/transporter-serviceability";
import { defineResource } from "@/lib/resource/define";

/** Whether a transporter reaches a pincode, in how many days, and whether it takes cash there. */
export const transporterServiceabilityResource = defineResource({
  table: transporterServiceability,
  label: ["Serviceable pincode", "Serviceable pincodes"],
  title: ["transporterId", "pincodeId"],
  list: [
    "transporterId",
    "pincodeId",
    "zoneCode",
    "transitDays",
    "isPrepaid",
    "isCod",
    "isReversePickup",
    "isActive",
  ],
  form: [
    {
      title: "Pincode",
      fields: ["transporterId", "pincodeId", "zoneCode", "transitDays", "isActiveFrom"],
    },
    { title: "Service", fields: ["isPrepaid", "isCod", "isReversePickup"] },
  ],
  labels: {
    zoneCode: "Zone",
    transitDays: "Days in transit",
    isPrepaid: "Prepaid orders",
    isCod: "Cash on delivery",
    isReversePickup: "Pickup of returns",
    isActiveFrom: "Served from",
  },
});
