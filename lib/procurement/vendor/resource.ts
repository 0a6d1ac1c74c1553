import { vendorBankAccounts, vendorProducts, vendors } from "@/db/tenant/procurement/vendors";
import { defineResource, linesOf } from "@/lib/resource/define";

/** Somebody the company buys from: suppliers, carriers, service franchises and landlords. */
export const vendorResource = defineResource({
  table: vendors,
  label: ["Vendor", "Vendors"],
  title: ["code", "name"],
  list: ["code", "name", "vendorType", "gstin", "phone", "email", "paymentTermId", "status"],
  form: [
    {
      title: "Vendor",
      fields: ["code", "name", "legalName", "vendorType", "status", "phone", "email"],
    },
    {
      title: "Tax",
      fields: [
        "gstTreatment",
        "gstin",
        "pan",
        "stateId",
        "withholdingSectionId",
        "lowerDeductionCertificate",
        "lowerDeductionPct",
      ],
    },
    { title: "Small enterprise", fields: ["isMsme", "msmeClass", "udyamNo"] },
    { title: "Terms", fields: ["paymentTermId", "currencyId", "vendorCodeInSerial"] },
  ],
  lines: [
    linesOf({
      table: vendorProducts,
      label: ["Product supplied", "Products supplied"],
      columns: [
        "productId",
        "vendorItemCode",
        "minQty",
        "uomId",
        "unitPrice",
        "currencyId",
        "leadTimeDays",
        "validFrom",
        "validTo",
        "sharePct",
        "isPreferred",
      ],
      labels: {
        vendorItemCode: "Vendor's item code",
        minQty: "From quantity",
        leadTimeDays: "Lead time in days",
        validTo: "Valid until",
      },
    }),
    linesOf({
      table: vendorBankAccounts,
      label: ["Bank account", "Bank accounts"],
      columns: [
        "accountName",
        "bankName",
        "accountNoLast4",
        "ifsc",
        "upiVpa",
        "isDefault",
        "verifiedAt",
        "verifiedByUserId",
      ],
      readOnly: "all",
      labels: {
        accountName: "Account holder",
        bankName: "Bank",
        accountNoLast4: "Account number ends in",
        upiVpa: "UPI address",
        verifiedByUserId: "Verified by",
      },
    }),
  ],
  search: ["code", "name", "legalName", "gstin", "pan", "phone", "email"],
  readOnly: ["portalUserId"],
  labels: {
    msmeClass: "MSME class",
    withholdingSectionId: "TDS section",
    isMsme: "Registered as MSME",
    vendorCodeInSerial: "Code in serial numbers",
  },
  access: { writers: ["finance"] },
});
