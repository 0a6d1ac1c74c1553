import { gstReturns } from "@/db/tenant/finance/gst-returns";
import { defineResource } from "@/lib/resource/define";

/** A return of one GSTIN for one period, with the figures it was filed with. */
export const gstReturnResource = defineResource({
  table: gstReturns,
  label: ["GST return", "GST returns"],
  title: ["returnType", "returnPeriod", "gstRegistrationId"],
  list: [
    "returnPeriod",
    "returnType",
    "gstRegistrationId",
    "status",
    "taxPayableAmount",
    "itcClaimedAmount",
    "filedOn",
    "arn",
  ],
  form: [
    { title: "Return", fields: ["gstRegistrationId", "returnType", "returnPeriod", "summary"] },
  ],
  search: ["returnPeriod", "arn"],
  readOnly: [
    "status",
    "preparedAt",
    "filedOn",
    "arn",
    "filedByUserId",
    "taxPayableAmount",
    "itcClaimedAmount",
    "cashPaidAmount",
    "journalEntryId",
  ],
  labels: {
    returnType: "Return",
    returnPeriod: "Period",
    summary: "Figures",
    arn: "ARN",
    filedByUserId: "Filed by",
    taxPayableAmount: "Tax payable",
    itcClaimedAmount: "Input tax credit claimed",
    cashPaidAmount: "Paid in cash",
  },
});
