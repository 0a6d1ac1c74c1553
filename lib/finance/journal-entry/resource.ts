import { journalEntries } from "@/db/tenant/finance/journal-entries";
import { defineResource } from "@/lib/resource/define";

/** A voucher of the books; its debits and credits are journal lines and final once posted. */
export const journalEntryResource = defineResource({
  table: journalEntries,
  label: ["Journal entry", "Journal entries"],
  title: ["entryNo", "narration"],
  list: ["entryNo", "postingDate", "voucherType", "narration", "totalAmount", "status", "branchId"],
  form: [
    {
      title: "Entry",
      fields: ["voucherType", "postingDate", "accountingPeriodId", "narration", "totalAmount"],
    },
    {
      title: "Belongs to",
      fields: ["companyId", "branchId", "gstRegistrationId", "currencyId", "exchangeRate"],
    },
  ],
  search: ["entryNo", "narration"],
  readOnly: [
    "entryNo",
    "status",
    "sourceTable",
    "sourceId",
    "postedAt",
    "postedByUserId",
    "reversalOfId",
  ],
  labels: {
    accountingPeriodId: "Period",
    sourceTable: "Made from",
    sourceId: "Made from record",
    postedByUserId: "Posted by",
    reversalOfId: "Reverses",
  },
});
