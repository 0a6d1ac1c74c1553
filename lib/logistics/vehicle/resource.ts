import { vehicles } from "@/db/tenant/logistics/vehicles";
import { defineResource } from "@/lib/resource/define";

/** A vehicle that carries goods, with the papers it may not drive without. */
export const vehicleResource = defineResource({
  table: vehicles,
  label: ["Vehicle", "Vehicles"],
  title: ["registrationNo", "vehicleType"],
  list: [
    "registrationNo",
    "vehicleType",
    "ownership",
    "transporterId",
    "capacityKg",
    "insuranceExpiresOn",
    "fitnessExpiresOn",
    "isActive",
  ],
  form: [
    {
      title: "Vehicle",
      fields: [
        "registrationNo",
        "vehicleType",
        "ownership",
        "transporterId",
        "capacityKg",
        "capacityCbm",
        "gpsDeviceNo",
      ],
    },
    { title: "Papers", fields: ["insuranceExpiresOn", "fitnessExpiresOn", "permitExpiresOn"] },
  ],
  search: ["registrationNo", "gpsDeviceNo"],
  labels: {
    vehicleType: "Type",
    capacityKg: "Capacity (kg)",
    capacityCbm: "Capacity (m³)",
    gpsDeviceNo: "GPS device number",
  },
});
