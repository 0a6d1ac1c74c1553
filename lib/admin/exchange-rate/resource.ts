import { exchangeRates } from "@/db/tenant/core/exchange-rates";
import { defineResource } from "@/lib/resource/define";

/** What one unit of a currency was worth in another on a day; documents are converted by it. */
export const exchangeRateResource = defineResource({
  table: exchangeRates,
  label: ["Exchange rate", "Exchange rates"],
  title: ["fromCurrencyId", "toCurrencyId", "rateDate"],
  list: ["rateDate", "fromCurrencyId", "toCurrencyId", "rate", "source", "isActive"],
  form: [
    {
      title: "Rate",
      fields: ["fromCurrencyId", "toCurrencyId", "rateDate", "rate", "source"],
    },
  ],
  labels: { rateDate: "Date" },
});
