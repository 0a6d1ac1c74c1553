import { gstRegistrations } from "@/db/tenant/core/gst-registrations";
import { defineResource } from "@/lib/resource/define";

/** A company's GSTIN in one state; changed on the company page. */
export const gstRegistrationResource = defineResource({
  table: gstRegistrations,
  label: ["GST registration", "GST registrations"],
  title: ["gstin", "city"],
  list: [
    "gstin",
    "companyId",
    "stateId",
    "registrationType",
    "filingFrequency",
    "eInvoiceFrom",
    "isActive",
  ],
  form: [],
  search: ["gstin", "city"],
  readOnly: "all",
  labels: {
    registrationType: "Kind of registration",
    pincode: "PIN code",
    eInvoiceFrom: "E-invoices from",
    eWayBillThresholdAmount: "E-way bill above",
  },
  access: { read: "view", module: "system_admin" },
});
