import { stockBalances } from "@/db/tenant/inventory/stock-balances";
import { defineResource } from "@/lib/resource/define";

/** What lies where right now: quantity on hand, reserved and its value. */
export const stockBalanceResource = defineResource({
  table: stockBalances,
  label: ["Stock balance", "Stock balances"],
  title: ["productId", "warehouseId", "storageBinId"],
  list: [
    "productId",
    "warehouseId",
    "storageBinId",
    "lotId",
    "stockCondition",
    "onHandQty",
    "reservedQty",
    "stockValue",
  ],
  form: [],
  readOnly: "all",
  labels: {
    storageBinId: "Bin",
    stockCondition: "Condition",
    onHandQty: "On hand",
    reservedQty: "Reserved",
    stockValue: "Value",
    isNegativeAllowed: "May go below zero",
    lastEntryAt: "Last moved",
  },
});
