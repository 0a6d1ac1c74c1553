import { manifestShipments, manifests } from "@/db/tenant/logistics/manifests";
import { defineResource, linesOf } from "@/lib/resource/define";

/** What is handed to one carrier or vehicle in one go, in loading order. */
export const manifestResource = defineResource({
  table: manifests,
  label: ["Manifest", "Manifests"],
  title: ["manifestNo"],
  list: [
    "manifestNo",
    "manifestDate",
    "transporterId",
    "vehicleId",
    "driverId",
    "shipmentCount",
    "status",
    "warehouseId",
  ],
  form: [
    { title: "Manifest", fields: ["manifestDate", "warehouseId", "transporterId"] },
    { title: "Vehicle", fields: ["vehicleId", "driverId", "deliveryRouteId"] },
    { title: "Gate", fields: ["gatePassNo", "sealNo", "signedAttachmentId"] },
  ],
  lines: [
    linesOf({
      table: manifestShipments,
      label: ["Shipment", "Shipments"],
      columns: ["stopNo", "shipmentId", "removedAt", "removalReason"],
      readOnly: ["removedAt", "removalReason"],
      labels: { stopNo: "Stop", removedAt: "Taken off", removalReason: "Reason" },
    }),
  ],
  search: ["manifestNo", "gatePassNo", "sealNo"],
  readOnly: ["status", "shipmentCount", "packageCount", "totalWeightKg", "closedAt", "departedAt"],
  labels: {
    manifestDate: "Date",
    deliveryRouteId: "Route",
    shipmentCount: "Shipments",
    packageCount: "Packages",
    totalWeightKg: "Weight (kg)",
    signedAttachmentId: "Signed copy",
  },
  number: { field: "manifestNo", documentType: "manifest" },
});
