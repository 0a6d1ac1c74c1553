import {
  storefrontCollectionItems,
  storefrontCollections,
} from "@/db/tenant/storefront/storefront-collections";
import { defineResource, linesOf } from "@/lib/resource/define";

/** Listings that a shop shows together, as a category or for a campaign. */
export const storefrontCollectionResource = defineResource({
  table: storefrontCollections,
  label: ["Storefront collection", "Storefront collections"],
  title: ["title", "storefrontId"],
  list: ["title", "slug", "storefrontId", "parentCollectionId", "sortRank", "isActive"],
  form: [
    {
      title: "Collection",
      fields: ["storefrontId", "title", "slug", "parentCollectionId", "mediaAssetId"],
    },
    { title: "Order and rules", fields: ["sortRank", "rules"] },
  ],
  lines: [
    linesOf({
      table: storefrontCollectionItems,
      label: ["Listing", "Listings"],
      columns: ["storefrontListingId", "sortRank"],
      labels: { storefrontListingId: "Listing", sortRank: "Position" },
    }),
  ],
  search: ["title", "slug"],
  labels: {
    slug: "Address",
    parentCollectionId: "Part of",
    mediaAssetId: "Picture",
    sortRank: "Position",
  },
});
