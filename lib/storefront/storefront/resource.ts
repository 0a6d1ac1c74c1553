import { storefronts } from "@/db/tenant/storefront/storefronts";
import { defineResource } from "@/lib/resource/define";

/** An online shop or a portal where dealers order, with its domain, prices and way to pay. */
export const storefrontResource = defineResource({
  table: storefronts,
  label: ["Storefront", "Storefronts"],
  title: ["code", "name"],
  list: ["code", "name", "storefrontType", "domain", "status", "salesChannelId", "priceListId"],
  form: [
    { title: "Storefront", fields: ["code", "name", "storefrontType", "domain", "status"] },
    {
      title: "Selling",
      fields: ["salesChannelId", "priceListId", "defaultWarehouseId", "paymentIntegrationId"],
    },
    { title: "Appearance", fields: ["theme", "navigation", "seo"] },
  ],
  search: ["code", "name", "domain"],
  labels: {
    storefrontType: "Type",
    paymentIntegrationId: "Payment gateway",
    seo: "Search engine texts",
  },
  access: { write: "manage" },
});
