import { eWayBills } from "@/db/tenant/logistics/e-way-bills";
import { defineResource } from "@/lib/resource/define";

/** The government's permit for goods on the road: for which shipment, in which vehicle, until when. */
export const eWayBillResource = defineResource({
  table: eWayBills,
  label: ["E-way bill", "E-way bills"],
  title: ["eWayBillNo", "shipmentId"],
  list: [
    "eWayBillNo",
    "shipmentId",
    "invoiceId",
    "subType",
    "vehicleNo",
    "validUntil",
    "status",
    "errorText",
  ],
  form: [
    { title: "Movement", fields: ["shipmentId", "invoiceId", "subType"] },
    { title: "Transport", fields: ["transportMode", "vehicleNo", "distanceKm"] },
    { title: "Portal", fields: ["eWayBillNo", "generatedAt", "validUntil", "payload"] },
  ],
  search: ["eWayBillNo", "vehicleNo"],
  readOnly: ["status", "vehicleUpdates", "cancelledAt", "cancelReason", "errorCode", "errorText"],
  labels: {
    eWayBillNo: "E-way bill number",
    subType: "Reason of the movement",
    distanceKm: "Distance (km)",
    transportMode: "Mode of transport",
    payload: "Sent to the portal",
    vehicleUpdates: "Changes of vehicle",
    cancelReason: "Reason of the cancellation",
    errorText: "Error",
  },
});
