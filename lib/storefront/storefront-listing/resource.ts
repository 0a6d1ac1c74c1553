import { storefrontListings } from "@/db/tenant/storefront/storefront-listings";
import { defineResource } from "@/lib/resource/define";

/** A product as one storefront shows it: its words, its pictures and how many may be bought. */
export const storefrontListingResource = defineResource({
  table: storefrontListings,
  label: ["Storefront listing", "Storefront listings"],
  title: ["title", "storefrontId"],
  list: [
    "title",
    "productId",
    "storefrontId",
    "status",
    "sortRank",
    "ratingAverage",
    "ratingCount",
    "publishedAt",
  ],
  form: [
    { title: "Listing", fields: ["storefrontId", "productId", "title", "slug", "status"] },
    { title: "Presentation", fields: ["description", "gallery", "seo", "sortRank"] },
    { title: "Buying", fields: ["maxQtyPerOrder", "showStock", "allowBackorder"] },
  ],
  search: ["title", "slug"],
  readOnly: ["publishedAt", "ratingAverage", "ratingCount"],
  labels: {
    slug: "Address",
    seo: "Search engine texts",
    sortRank: "Position",
    maxQtyPerOrder: "Most per order",
    allowBackorder: "May be ordered when out of stock",
    ratingAverage: "Rating",
    ratingCount: "Number of ratings",
  },
});
