import { barcodePrintJobs } from "@/db/tenant/inventory/barcode-print-jobs";
import { defineResource } from "@/lib/resource/define";

/** Labels for units, cartons, bins or products that are made and printed together. */
export const barcodePrintJobResource = defineResource({
  table: barcodePrintJobs,
  label: ["Label print job", "Label print jobs"],
  title: ["jobNo"],
  list: [
    "jobNo",
    "labelKind",
    "productId",
    "labelCount",
    "status",
    "firstSerialNo",
    "lastSerialNo",
    "printedAt",
  ],
  form: [
    { title: "Labels", fields: ["labelKind", "productId", "modelCodeId", "labelCount"] },
    { title: "Print", fields: ["templateId", "printerName", "purchaseOrderLineId"] },
    { title: "Reprint", fields: ["reprintOfId", "reprintReason"] },
  ],
  search: ["jobNo", "firstSerialNo", "lastSerialNo"],
  readOnly: ["status", "firstSerialNo", "lastSerialNo", "printedAt"],
  labels: {
    labelKind: "Labels for",
    labelCount: "Number of labels",
    purchaseOrderLineId: "For purchase order line",
    printerName: "Printer",
  },
  number: { field: "jobNo", documentType: "barcode_print_job" },
});
