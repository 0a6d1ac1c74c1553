import { fixedAssets } from "@/db/tenant/finance/fixed-assets";
import { defineResource } from "@/lib/resource/define";

/** Something the company owns for years: what it cost, where it is and who has it. */
export const fixedAssetResource = defineResource({
  table: fixedAssets,
  label: ["Fixed asset", "Fixed assets"],
  title: ["assetNo", "name"],
  list: [
    "assetNo",
    "name",
    "status",
    "acquiredOn",
    "costAmount",
    "accumulatedAmount",
    "custodianEmployeeId",
    "branchId",
  ],
  form: [
    {
      title: "Asset",
      fields: [
        "name",
        "productId",
        "serialNumberId",
        "companyId",
        "branchId",
        "custodianEmployeeId",
      ],
    },
    { title: "Purchase", fields: ["acquiredOn", "costAmount", "vendorBillId"] },
    {
      title: "Depreciation",
      fields: ["putToUseOn", "depreciationMethod", "usefulLifeMonths", "ratePct", "salvageAmount"],
    },
    {
      title: "Accounts",
      fields: ["assetAccountId", "depreciationAccountId", "accumulatedAccountId"],
    },
  ],
  search: ["assetNo", "name"],
  readOnly: ["status", "accumulatedAmount", "disposedOn", "disposalAmount"],
  labels: {
    custodianEmployeeId: "Held by",
    costAmount: "Cost",
    salvageAmount: "Salvage value",
    usefulLifeMonths: "Useful life in months",
    accumulatedAmount: "Depreciated so far",
    accumulatedAccountId: "Accumulated depreciation account",
    disposalAmount: "Disposal proceeds",
  },
  number: { field: "assetNo", documentType: "fixed_asset" },
});
