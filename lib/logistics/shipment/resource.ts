import { shipmentPackages, shipments } from "@/db/tenant/logistics/shipments";
import { defineResource, linesOf } from "@/lib/resource/define";

/** Packages on their way to one address with one carrier. */
export const shipmentResource = defineResource({
  table: shipments,
  label: ["Shipment", "Shipments"],
  title: ["shipmentNo"],
  list: [
    "shipmentNo",
    "customerId",
    "transporterId",
    "awbNo",
    "status",
    "expectedDeliveryDate",
    "codAmount",
    "warehouseId",
  ],
  form: [
    {
      title: "What is sent",
      fields: [
        "direction",
        "salesOrderId",
        "stockTransferId",
        "purchaseReturnId",
        "salesReturnId",
        "invoiceId",
      ],
    },
    {
      title: "From and to",
      fields: ["companyId", "warehouseId", "customerId", "shipToAddressId", "shipToSnapshot"],
    },
    {
      title: "Carrier",
      fields: [
        "transporterId",
        "serviceCode",
        "awbNo",
        "lrNo",
        "lrDate",
        "vehicleId",
        "expectedDeliveryDate",
      ],
    },
    {
      title: "Weight and value",
      fields: [
        "actualWeightKg",
        "chargedWeightKg",
        "declaredValueAmount",
        "codAmount",
        "freightPayer",
      ],
    },
  ],
  lines: [
    linesOf({
      table: shipmentPackages,
      label: ["Package", "Packages"],
      columns: ["packageId", "carrierBarcode", "deliveryResult"],
      readOnly: ["deliveryResult"],
      labels: { carrierBarcode: "Carrier's barcode", deliveryResult: "Result" },
    }),
  ],
  search: ["shipmentNo", "awbNo", "lrNo"],
  readOnly: [
    "status",
    "packageCount",
    "codRemittedAmount",
    "freightEstimateAmount",
    "dispatchedAt",
    "deliveredAt",
    "rtoReason",
  ],
  labels: {
    shipToAddressId: "Ship to",
    shipToSnapshot: "Address on the label",
    serviceCode: "Service",
    awbNo: "Waybill number (AWB)",
    lrNo: "Lorry receipt number",
    lrDate: "Lorry receipt date",
    packageCount: "Packages",
    actualWeightKg: "Weight (kg)",
    chargedWeightKg: "Charged weight (kg)",
    declaredValueAmount: "Declared value",
    codAmount: "Cash to collect",
    codRemittedAmount: "Cash handed over",
    freightEstimateAmount: "Freight estimate",
    freightPayer: "Freight paid by",
    expectedDeliveryDate: "Expected",
    rtoReason: "Reason of the return",
  },
  example: { salesOrderId: "sales-orders" },
  number: { field: "shipmentNo", documentType: "shipment" },
});
