import { amcContractAssets, amcContracts } from "@/db/tenant/service/amc-contracts";
import { defineResource, linesOf } from "@/lib/resource/define";

/** A maintenance contract sold to a customer: the units it covers, its term and its price. */
export const amcContractResource = defineResource({
  table: amcContracts,
  label: ["AMC contract", "AMC contracts"],
  title: ["contractNo"],
  list: [
    "contractNo",
    "customerId",
    "coveragePlanId",
    "startDate",
    "endDate",
    "contractAmount",
    "status",
  ],
  form: [
    {
      title: "Contract",
      fields: ["customerId", "coveragePlanId", "startDate", "endDate", "companyId"],
    },
    { title: "Price", fields: ["billingCycle", "contractAmount", "taxAmount"] },
    { title: "Sold by", fields: ["soldByUserId", "dealerId"] },
  ],
  lines: [
    linesOf({
      table: amcContractAssets,
      label: ["Unit", "Units"],
      columns: [
        "serialNumberId",
        "productId",
        "addressId",
        "assetAmount",
        "visitsEntitled",
        "visitsUsed",
      ],
      readOnly: ["visitsUsed", "removedOn"],
      labels: { assetAmount: "Share of the price", addressId: "Site" },
    }),
  ],
  search: ["contractNo"],
  readOnly: [
    "status",
    "recognisedAmount",
    "invoiceId",
    "renewedFromId",
    "cancelledOn",
    "refundAmount",
  ],
  labels: {
    soldByUserId: "Sold by",
    salesOrderLineId: "Line of the sales order",
    renewedFromId: "Renews",
    recognisedAmount: "Recognised as income",
    contractAmount: "Price",
    taxAmount: "Tax",
  },
  number: { field: "contractNo", documentType: "amc_contract" },
  example: { startDate: "2026-12-01", endDate: "2027-11-30" },
});
