import { serviceVisitParts, serviceVisits } from "@/db/tenant/service/service-visits";
import { defineResource, linesOf } from "@/lib/resource/define";

/** One visit of a technician: when, what was done, and which parts went in and out. */
export const serviceVisitResource = defineResource({
  table: serviceVisits,
  label: ["Service visit", "Service visits"],
  title: ["visitNo"],
  list: [
    "visitNo",
    "serviceRequestId",
    "technicianId",
    "scheduledStartAt",
    "scheduledEndAt",
    "status",
    "outcome",
  ],
  form: [
    {
      title: "Visit",
      fields: [
        "serviceRequestId",
        "sequenceNo",
        "technicianId",
        "scheduledStartAt",
        "scheduledEndAt",
      ],
    },
    { title: "Work done", fields: ["workDone", "labourMinutes", "distanceKm", "labourAmount"] },
  ],
  lines: [
    linesOf({
      table: serviceVisitParts,
      label: ["Part", "Parts"],
      columns: [
        "productId",
        "requestedQty",
        "chargeTo",
        "warehouseId",
        "unitPrice",
        "fittedSerialId",
        "removedSerialId",
        "defectiveReturnDue",
        "status",
      ],
      readOnly: [
        "status",
        "issuedQty",
        "usedQty",
        "returnedQty",
        "unitCost",
        "defectiveReceivedAt",
      ],
      labels: {
        requestedQty: "Quantity needed",
        issuedQty: "Quantity issued",
        usedQty: "Quantity used",
        returnedQty: "Quantity returned",
        chargeTo: "Charged to",
        warehouseId: "From warehouse",
        fittedSerialId: "Serial fitted",
        removedSerialId: "Serial removed",
        defectiveReturnDue: "Defective part due back",
      },
    }),
  ],
  search: ["visitNo"],
  readOnly: [
    "status",
    "outcome",
    "enRouteAt",
    "arrivedAt",
    "startedAt",
    "endedAt",
    "arrivalLatitude",
    "arrivalLongitude",
    "collectedAmount",
    "paymentId",
    "signatureAttachmentId",
  ],
  labels: {
    sequenceNo: "Which visit of the request",
    distanceKm: "Distance in km",
    labourAmount: "Labour charge",
    signatureAttachmentId: "Customer's signature",
  },
  number: { field: "visitNo", documentType: "service_visit" },
  example: {
    scheduledStartAt: "2026-11-24T04:30:00.000Z",
    scheduledEndAt: "2026-11-24T06:00:00.000Z",
  },
});
