import { warehouses } from "@/db/tenant/inventory/warehouses";
import { defineResource } from "@/lib/resource/define";

/** A place that holds stock: a depot, a technician's van, a dealer's consignment, goods on the way. */
export const warehouseResource = defineResource({
  table: warehouses,
  label: ["Warehouse", "Warehouses"],
  title: ["code", "name"],
  list: ["code", "name", "warehouseType", "branchId", "city", "stateId", "usesBins", "isActive"],
  form: [
    { title: "Warehouse", fields: ["code", "name", "warehouseType", "parentWarehouseId"] },
    { title: "Belongs to", fields: ["branchId", "gstRegistrationId", "customerId"] },
    {
      title: "Place",
      fields: ["addressLine", "city", "stateId", "pincode", "latitude", "longitude"],
    },
    { title: "Stock", fields: ["usesBins", "allowNegativeStock", "stockAccountId"] },
  ],
  search: ["code", "name", "city", "pincode"],
  labels: {
    warehouseType: "Type",
    parentWarehouseId: "Part of",
    customerId: "Held by customer",
    addressLine: "Address",
    usesBins: "Has bins",
  },
  access: { write: "manage" },
});
