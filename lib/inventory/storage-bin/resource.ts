import { storageBins } from "@/db/tenant/inventory/storage-bins";
import { defineResource } from "@/lib/resource/define";

/** A shelf, rack or floor space with an address that goods are put to and picked from. */
export const storageBinResource = defineResource({
  table: storageBins,
  label: ["Storage bin", "Storage bins"],
  title: ["code"],
  list: [
    "code",
    "warehouseId",
    "warehouseZoneId",
    "barcode",
    "pickSequence",
    "isBlocked",
    "isActive",
  ],
  form: [
    {
      title: "Bin",
      fields: ["warehouseId", "warehouseZoneId", "code", "barcode", "pickSequence", "isBlocked"],
    },
    { title: "Limits", fields: ["maxWeightKg", "maxVolumeCbm"] },
  ],
  search: ["code", "barcode"],
  labels: {
    warehouseZoneId: "Zone",
    pickSequence: "Order of picking",
    maxWeightKg: "Weight limit (kg)",
    maxVolumeCbm: "Volume limit (m³)",
  },
  key: ["warehouseId", "code"],
  access: { write: "manage" },
});
