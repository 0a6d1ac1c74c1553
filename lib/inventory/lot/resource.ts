import { lots } from "@/db/tenant/inventory/lots";
import { defineResource } from "@/lib/resource/define";

/** Units of a product made or imported together, with one expiry date and one fate in a recall. */
export const lotResource = defineResource({
  table: lots,
  label: ["Lot", "Lots"],
  title: ["lotNo", "productId"],
  list: ["lotNo", "productId", "status", "manufacturedOn", "expiresOn", "vendorId", "mrp"],
  form: [
    {
      title: "Lot",
      fields: ["productId", "lotNo", "status", "manufacturedOn", "expiresOn", "mrp"],
    },
    { title: "Origin", fields: ["vendorId", "countryOfOrigin", "billOfEntryRef"] },
  ],
  search: ["lotNo", "billOfEntryRef"],
  labels: { billOfEntryRef: "Bill of entry number" },
});
