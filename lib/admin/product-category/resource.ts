import { productCategories } from "@/db/tenant/core/product-categories";
import { defineResource } from "@/lib/resource/define";

/** A branch of the catalogue, with the tax code and treatment its products start with. */
export const productCategoryResource = defineResource({
  table: productCategories,
  label: ["Product category", "Product categories"],
  title: ["code", "name"],
  list: ["code", "name", "path", "hsnCodeId", "defaultTracking", "needsInstallation", "isActive"],
  form: [
    { title: "Category", fields: ["code", "name", "parentCategoryId", "path"] },
    {
      title: "New products start with",
      fields: ["hsnCodeId", "defaultTracking", "needsInstallation"],
    },
  ],
  search: ["code", "name"],
  labels: {
    parentCategoryId: "Part of",
    path: "Path in the catalogue",
    hsnCodeId: "HSN or SAC code",
    defaultTracking: "Tracking",
  },
  example: { path: "Home appliances / Air conditioners", defaultTracking: "serial" },
});
