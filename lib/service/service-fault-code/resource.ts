import { serviceFaultCodes } from "@/db/tenant/service/service-fault-codes";
import { defineResource } from "@/lib/resource/define";

/** What a caller reports, a technician finds or does about it, with the usual time and charge. */
export const serviceFaultCodeResource = defineResource({
  table: serviceFaultCodes,
  label: ["Fault code", "Fault codes"],
  title: ["code", "description"],
  list: ["code", "description", "codeType", "categoryId", "standardMinutes", "labourChargeAmount"],
  form: [
    { title: "Code", fields: ["codeType", "code", "description", "categoryId"] },
    {
      title: "Work",
      fields: ["standardMinutes", "labourChargeAmount", "sacCodeId", "suggestedProductIds"],
    },
  ],
  search: ["code", "description"],
  labels: {
    codeType: "Kind",
    categoryId: "Product category",
    labourChargeAmount: "Labour charge",
    sacCodeId: "SAC code",
    suggestedProductIds: "Parts usually needed",
  },
});
