import { priceListItems, priceLists } from "@/db/tenant/core/price-lists";
import { defineResource, linesOf } from "@/lib/resource/define";

/** Prices for a channel or a group of customers while it is valid. */
export const priceListResource = defineResource({
  table: priceLists,
  label: ["Price list", "Price lists"],
  title: ["code", "name"],
  list: ["code", "name", "listType", "currencyId", "validFrom", "validTo", "status"],
  form: [
    { title: "Price list", fields: ["code", "name", "listType", "status"] },
    { title: "Valid", fields: ["validFrom", "validTo"] },
    { title: "Prices", fields: ["currencyId", "isTaxInclusive"] },
    { title: "Follows another list", fields: ["parentPriceListId", "parentAdjustPct"] },
  ],
  lines: [
    linesOf({
      table: priceListItems,
      label: ["Price", "Prices"],
      columns: [
        "productId",
        "uomId",
        "minQty",
        "unitPrice",
        "mrp",
        "floorPrice",
        "validFrom",
        "validTo",
      ],
      labels: {
        minQty: "From quantity",
        floorPrice: "Lowest price",
      },
    }),
  ],
  search: ["code", "name"],
  labels: {
    listType: "Kind of list",
    isTaxInclusive: "Prices include tax",
    parentPriceListId: "List it follows",
    parentAdjustPct: "Adjusted by",
  },
  access: { write: "manage" },
});
