import { stockPeriodBalances } from "@/db/tenant/inventory/stock-period-balances";
import { defineResource } from "@/lib/resource/define";

/** Quantity and value of a product in a warehouse at the end of a month that is closed. */
export const stockPeriodBalanceResource = defineResource({
  table: stockPeriodBalances,
  label: ["Month-end stock", "Month-end stock"],
  title: ["accountingPeriodId", "productId", "warehouseId"],
  list: [
    "accountingPeriodId",
    "productId",
    "warehouseId",
    "openingQty",
    "inwardQty",
    "outwardQty",
    "closingQty",
    "closingValueAmount",
  ],
  form: [],
  readOnly: "all",
  labels: {
    accountingPeriodId: "Period",
    inwardQty: "Received",
    outwardQty: "Issued",
    closingValueAmount: "Closing value",
  },
});
