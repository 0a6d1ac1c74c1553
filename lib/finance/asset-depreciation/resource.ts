import { assetDepreciations } from "@/db/tenant/finance/asset-depreciations";
import { defineResource } from "@/lib/resource/define";

/** What an asset lost in value in a period, and the entry that booked it. */
export const assetDepreciationResource = defineResource({
  table: assetDepreciations,
  label: ["Depreciation", "Depreciations"],
  title: ["fixedAssetId", "accountingPeriodId"],
  list: [
    "fixedAssetId",
    "accountingPeriodId",
    "openingAmount",
    "depreciationAmount",
    "closingAmount",
    "journalEntryId",
  ],
  form: [],
  readOnly: "all",
  labels: {
    accountingPeriodId: "Period",
    openingAmount: "Value before",
    depreciationAmount: "Depreciation",
    closingAmount: "Value after",
    reversalOfId: "Reverses",
  },
  example: { openingAmount: "100.00", depreciationAmount: "10.00", closingAmount: "90.00" },
});
