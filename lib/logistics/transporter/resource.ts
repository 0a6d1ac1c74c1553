import { transporters } from "@/db/tenant/logistics/transporters";
import { defineResource } from "@/lib/resource/define";

/** Who carries goods: couriers, trucking companies and the company's own fleet. */
export const transporterResource = defineResource({
  table: transporters,
  label: ["Transporter", "Transporters"],
  title: ["code", "name"],
  list: [
    "code",
    "name",
    "transporterType",
    "gstTransporterNo",
    "supportsCod",
    "supportsReverse",
    "pickupCutoff",
    "isActive",
  ],
  form: [
    {
      title: "Transporter",
      fields: ["code", "name", "transporterType", "vendorId", "gstin", "gstTransporterNo"],
    },
    {
      title: "Service",
      fields: ["supportsCod", "supportsReverse", "pickupCutoff", "volumetricDivisor"],
    },
    { title: "Connection", fields: ["integrationId", "trackingUrlPattern"] },
  ],
  search: ["code", "name", "gstin", "gstTransporterNo"],
  labels: {
    gstTransporterNo: "GST transporter id",
    transporterType: "Type",
    integrationId: "Connector",
    trackingUrlPattern: "Tracking address",
    supportsCod: "Collects cash",
    supportsReverse: "Picks up returns",
    pickupCutoff: "Last pickup",
  },
});
