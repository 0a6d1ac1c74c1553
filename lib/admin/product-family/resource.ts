import { productFamilies } from "@/db/tenant/core/product-families";
import { defineResource } from "@/lib/resource/define";

/** A model whose variants, such as colour or capacity, are products of their own. */
export const productFamilyResource = defineResource({
  table: productFamilies,
  label: ["Product family", "Product families"],
  title: ["code", "name"],
  list: ["code", "name", "brandId", "categoryId", "launchedOn", "endOfLifeOn", "isActive"],
  form: [
    { title: "Family", fields: ["code", "name", "brandId", "categoryId"] },
    { title: "Life", fields: ["launchedOn", "endOfLifeOn"] },
    { title: "Variants", fields: ["variantAxes", "specifications"] },
  ],
  search: ["code", "name"],
  labels: {
    variantAxes: "Variants differ by",
  },
});
