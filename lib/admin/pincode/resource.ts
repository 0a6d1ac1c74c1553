import { pincodes } from "@/db/tenant/core/pincodes";
import { defineResource } from "@/lib/resource/define";

/** A postal code, and whose area it is for sales and for service. */
export const pincodeResource = defineResource({
  table: pincodes,
  label: ["PIN code", "PIN codes"],
  title: ["pincode", "city"],
  list: ["pincode", "city", "district", "stateId", "salesTerritoryId", "serviceTerritoryId"],
  form: [
    { title: "Place", fields: ["pincode", "city", "district", "stateId", "isRemote"] },
    { title: "Territories", fields: ["salesTerritoryId", "serviceTerritoryId"] },
    { title: "On the map", fields: ["latitude", "longitude"] },
  ],
  search: ["pincode", "city", "district"],
  labels: { pincode: "PIN code", isRemote: "Remote area" },
});
