import { companies } from "@/db/tenant/core/companies";
import { defineResource } from "@/lib/resource/define";

/** A legal entity of the tenant with books of its own; changed on the company page. */
export const companyResource = defineResource({
  table: companies,
  label: ["Company", "Companies"],
  title: ["code", "legalName"],
  list: ["code", "legalName", "tradeName", "pan", "baseCurrencyId", "booksLockedUntil", "isActive"],
  form: [],
  search: ["code", "legalName", "tradeName", "pan"],
  readOnly: "all",
  labels: {
    cin: "CIN",
    isMsme: "Micro, small or medium enterprise",
    fiscalYearStartMonth: "First month of the fiscal year",
    logoMediaId: "Logo",
  },
  access: { read: "view" },
});
