import { packageLines, packages } from "@/db/tenant/orders/packages";
import { defineResource, linesOf } from "@/lib/resource/define";

/** A carton or pallet with its label, its weight and what is in it. */
export const packageResource = defineResource({
  table: packages,
  label: ["Package", "Packages"],
  title: ["packageNo"],
  list: [
    "packageNo",
    "salesOrderId",
    "warehouseId",
    "pickListId",
    "trackingBarcode",
    "weightKg",
    "status",
    "packedAt",
  ],
  form: [
    {
      title: "Package",
      fields: ["pickListId", "warehouseId", "trackingBarcode", "parentPackageId"],
    },
    { title: "For", fields: ["salesOrderId", "stockTransferId"] },
    { title: "Size", fields: ["weightKg", "lengthCm", "widthCm", "heightCm"] },
  ],
  lines: [
    linesOf({
      table: packageLines,
      label: ["Content", "Contents"],
      columns: [
        "productId",
        "qty",
        "serialNumberId",
        "lotId",
        "pickListLineId",
        "salesOrderLineId",
      ],
      labels: {
        pickListLineId: "Picked line",
        salesOrderLineId: "Order line",
      },
    }),
  ],
  search: ["packageNo", "trackingBarcode"],
  readOnly: ["status", "packedByUserId", "packedAt"],
  labels: {
    parentPackageId: "Packed in",
    weightKg: "Weight (kg)",
    lengthCm: "Length (cm)",
    widthCm: "Width (cm)",
    heightCm: "Height (cm)",
    packedByUserId: "Packed by",
  },
  number: { field: "packageNo", documentType: "package" },
});
