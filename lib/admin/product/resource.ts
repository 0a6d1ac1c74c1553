import {
  productBarcodes,
  productBundleItems,
  productRelations,
  products,
} from "@/db/tenant/core/products";
import { defineResource, linesOf } from "@/lib/resource/define";

/** What is bought, stocked, sold or fitted: goods, a spare part, a service or a bundle. */
export const productResource = defineResource({
  table: products,
  label: ["Product", "Products"],
  title: ["sku", "name"],
  list: ["sku", "name", "productType", "brandId", "categoryId", "mrp", "tracking", "status"],
  form: [
    {
      title: "Product",
      fields: [
        "sku",
        "name",
        "productType",
        "categoryId",
        "brandId",
        "familyId",
        "description",
        "imageMediaId",
        "status",
      ],
    },
    {
      title: "Unit, tax and price",
      fields: ["baseUomId", "hsnCodeId", "mrp", "standardCost", "minOrderQty"],
    },
    {
      title: "Stock and service",
      fields: [
        "tracking",
        "isStocked",
        "isReturnable",
        "shelfLifeDays",
        "needsInstallation",
        "coveragePlanId",
      ],
    },
    {
      title: "Size and specification",
      fields: ["weightKg", "lengthCm", "widthCm", "heightCm", "attributes"],
    },
  ],
  lines: [
    linesOf({
      table: productBarcodes,
      label: ["Barcode", "Barcodes"],
      columns: ["barcode", "barcodeType", "uomId", "packQty", "isPrimary"],
      labels: { packQty: "Pack size", isPrimary: "Main barcode" },
      example: { barcodeType: "code128" },
    }),
    linesOf({
      table: productBundleItems,
      label: ["Component", "Components"],
      columns: ["componentProductId", "qty", "priceSharePct"],
      labels: { componentProductId: "Product", priceSharePct: "Share of price" },
    }),
    linesOf({
      table: productRelations,
      label: ["Related product", "Related products"],
      columns: ["relatedProductId", "relationType", "qtyPer", "positionRef"],
      labels: {
        relatedProductId: "Product",
        relationType: "Related as",
        qtyPer: "Quantity per unit",
        positionRef: "Position in the drawing",
      },
    }),
  ],
  search: ["sku", "name"],
  labels: {
    baseUomId: "Base unit",
    hsnCodeId: "HSN or SAC code",
    minOrderQty: "Minimum order quantity",
    isStocked: "Kept in stock",
    isReturnable: "Can be returned",
    shelfLifeDays: "Shelf life in days",
    weightKg: "Weight (kg)",
    lengthCm: "Length (cm)",
    widthCm: "Width (cm)",
    heightCm: "Height (cm)",
    imageMediaId: "Picture",
  },
});
