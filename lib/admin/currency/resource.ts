import { currencies } from "@/db/tenant/core/currencies";
import { defineResource } from "@/lib/resource/define";

/** A currency the company trades or keeps its books in. */
export const currencyResource = defineResource({
  table: currencies,
  label: ["Currency", "Currencies"],
  title: ["code", "name"],
  list: ["code", "name", "symbol", "minorUnits", "isBase", "isActive"],
  form: [{ title: "Currency", fields: ["code", "name", "symbol", "minorUnits", "isBase"] }],
  labels: { minorUnits: "Decimal places", isBase: "Currency of the books" },
  example: { symbol: "€" },
});
