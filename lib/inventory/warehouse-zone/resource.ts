import { warehouseZones } from "@/db/tenant/inventory/warehouse-zones";
import { defineResource } from "@/lib/resource/define";

/** A part of a warehouse with one purpose, such as receiving, pick face or quarantine. */
export const warehouseZoneResource = defineResource({
  table: warehouseZones,
  label: ["Warehouse zone", "Warehouse zones"],
  title: ["code", "name"],
  list: ["warehouseId", "code", "name", "zoneType", "pickSequence", "isActive"],
  form: [{ title: "Zone", fields: ["warehouseId", "code", "name", "zoneType", "pickSequence"] }],
  search: ["code", "name"],
  labels: { zoneType: "Purpose", pickSequence: "Order of picking" },
  access: { write: "manage" },
});
