import { addresses } from "@/db/tenant/core/addresses";
import { defineResource } from "@/lib/resource/define";

/** Where a customer or vendor is billed, supplied or served. */
export const addressResource = defineResource({
  table: addresses,
  label: ["Address", "Addresses"],
  title: ["line1", "city", "pincode"],
  list: [
    "customerId",
    "vendorId",
    "addressType",
    "line1",
    "city",
    "stateId",
    "pincode",
    "isActive",
  ],
  form: [
    { title: "Belongs to", fields: ["customerId", "vendorId", "addressType", "label", "gstin"] },
    {
      title: "Address",
      fields: ["line1", "line2", "landmark", "city", "district", "stateId", "pincode"],
    },
    { title: "At the door", fields: ["contactName", "contactPhone", "latitude", "longitude"] },
    { title: "Used by default", fields: ["isDefaultBilling", "isDefaultShipping"] },
  ],
  search: ["label", "line1", "city", "pincode", "contactPhone"],
  labels: {
    label: "Known as",
    addressType: "Kind of address",
    line1: "Address line 1",
    line2: "Address line 2",
    pincode: "PIN code",
    isDefaultBilling: "For bills",
    isDefaultShipping: "For deliveries",
  },
  example: { customerId: "customers", pincode: "560001" },
  access: {
    writers: ["oms_wms", "field_service", "dealer_network", "finance", "logistics", "procurement"],
  },
});
