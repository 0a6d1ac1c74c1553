import { salesChannels } from "@/db/tenant/core/sales-channels";
import { defineResource } from "@/lib/resource/define";

/** A road to market that orders come by: dealers, the web shop, a marketplace, a store. */
export const salesChannelResource = defineResource({
  table: salesChannels,
  label: ["Sales channel", "Sales channels"],
  title: ["code", "name"],
  list: ["code", "name", "channelType", "priceListId", "integrationId", "isActive"],
  form: [
    { title: "Channel", fields: ["code", "name", "channelType", "priceListId"] },
    { title: "Marketplace", fields: ["integrationId", "marketplaceGstin"] },
  ],
  search: ["code", "name"],
  labels: { channelType: "Kind of channel", marketplaceGstin: "Marketplace's GSTIN" },
  access: { write: "manage" },
});
