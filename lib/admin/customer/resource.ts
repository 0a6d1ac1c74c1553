import { customers } from "@/db/tenant/core/customers";
import { defineResource } from "@/lib/resource/define";

/** Who buys: a household, a business, a dealer, an institution or a marketplace. */
export const customerResource = defineResource({
  table: customers,
  label: ["Customer", "Customers"],
  title: ["code", "name"],
  list: ["code", "name", "customerType", "phone", "gstin", "territoryId", "ownerUserId", "status"],
  form: [
    {
      title: "Customer",
      fields: [
        "code",
        "name",
        "customerType",
        "phone",
        "alternatePhone",
        "email",
        "customerGroupId",
        "status",
      ],
    },
    { title: "Tax", fields: ["gstTreatment", "gstin", "pan"] },
    {
      title: "Terms and responsibility",
      fields: [
        "priceListId",
        "paymentTermId",
        "currencyId",
        "territoryId",
        "ownerUserId",
        "parentCustomerId",
      ],
    },
    {
      title: "Keeping in touch",
      fields: ["preferredLanguage", "isDoNotCall", "marketingConsentAt"],
    },
  ],
  search: ["code", "name", "phone", "alternatePhone", "email", "gstin"],
  labels: {
    customerType: "Kind of customer",
    ownerUserId: "Account manager",
    parentCustomerId: "Part of",
    marketingConsentAt: "Agreed to marketing",
  },
  example: { phone: "+91 98450 12345" },
  access: {
    writers: ["oms_wms", "field_service", "dealer_network", "finance", "logistics"],
  },
});
