import { brands } from "@/db/tenant/core/brands";
import { defineResource } from "@/lib/resource/define";

/** A brand the company sells; serial numbers begin with its code. */
export const brandResource = defineResource({
  table: brands,
  label: ["Brand", "Brands"],
  title: ["code", "name"],
  list: ["code", "name", "manufacturerName", "countryOfOrigin", "isOwnBrand", "isActive"],
  form: [
    { title: "Brand", fields: ["code", "name", "isOwnBrand", "logoMediaId"] },
    { title: "Maker", fields: ["manufacturerName", "countryOfOrigin"] },
  ],
  search: ["code", "name", "manufacturerName"],
  labels: { manufacturerName: "Manufacturer", logoMediaId: "Logo" },
});
