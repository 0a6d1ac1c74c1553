import { serviceRequests } from "@/db/tenant/service/service-requests";
import { defineResource } from "@/lib/resource/define";

/** A job in the field: what a customer needs done, on which unit, and by when. */
export const serviceRequestResource = defineResource({
  table: serviceRequests,
  label: ["Service request", "Service requests"],
  title: ["requestNo"],
  list: [
    "requestNo",
    "customerId",
    "requestType",
    "productId",
    "priority",
    "status",
    "technicianId",
    "resolveBy",
  ],
  form: [
    {
      title: "Customer",
      fields: ["customerId", "addressId", "contactPhone", "origin", "dealerId"],
    },
    {
      title: "What is needed",
      fields: ["requestType", "description", "priority", "preferredSlotAt", "symptomCodeId"],
    },
    {
      title: "Unit and cover",
      fields: ["productId", "serialNumberId", "warrantyId", "amcContractId", "shipmentId"],
    },
    {
      title: "Work",
      fields: [
        "territoryId",
        "technicianId",
        "slaPolicyId",
        "estimateAmount",
        "defectCodeId",
        "repairCodeId",
        "ticketId",
        "parentRequestId",
      ],
    },
  ],
  search: ["requestNo", "contactPhone"],
  readOnly: [
    "status",
    "billingType",
    "respondBy",
    "resolveBy",
    "firstVisitAt",
    "resolvedAt",
    "closedAt",
    "billedAmount",
    "invoiceId",
    "closureOtpVerifiedAt",
  ],
  labels: {
    requestType: "Kind of job",
    billingType: "Paid by",
    origin: "Came in through",
    symptomCodeId: "Symptom",
    defectCodeId: "Defect found",
    repairCodeId: "Repair done",
    preferredSlotAt: "Preferred time",
    parentRequestId: "Follows from request",
    salesOrderLineId: "Line of the sales order",
    closureOtpVerifiedAt: "Customer's code confirmed at",
  },
  number: { field: "requestNo", documentType: "service_request" },
});
