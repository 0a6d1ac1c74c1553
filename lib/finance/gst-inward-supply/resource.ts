import { gstInwardSupplies } from "@/db/tenant/finance/gst-inward-supplies";
import { defineResource } from "@/lib/resource/define";

/** A supplier's document as GSTR-2B shows it, compared with our bill before its tax is claimed. */
export const gstInwardSupplyResource = defineResource({
  table: gstInwardSupplies,
  label: ["GSTR-2B document", "GSTR-2B documents"],
  title: ["documentNo", "supplierGstin"],
  list: [
    "documentNo",
    "documentDate",
    "supplierGstin",
    "taxableAmount",
    "matchResult",
    "differenceAmount",
    "vendorBillId",
    "action",
  ],
  form: [
    {
      title: "Document",
      fields: [
        "gstReturnId",
        "supplierGstin",
        "documentType",
        "documentNo",
        "documentDate",
        "placeOfSupply",
      ],
    },
    {
      title: "Amounts",
      fields: [
        "taxableAmount",
        "cgstAmount",
        "sgstAmount",
        "igstAmount",
        "cessAmount",
        "itcAvailable",
      ],
    },
    { title: "Decision", fields: ["action", "note"] },
  ],
  search: ["documentNo", "supplierGstin"],
  readOnly: ["matchResult", "vendorBillId", "differenceAmount"],
  labels: {
    supplierGstin: "Supplier's GSTIN",
    cgstAmount: "CGST",
    sgstAmount: "SGST",
    igstAmount: "IGST",
    cessAmount: "Cess",
    itcAvailable: "Input tax credit available",
    differenceAmount: "Difference",
  },
});
