import { cmsBlocks, cmsPages } from "@/db/tenant/storefront/cms-pages";
import { defineResource, linesOf } from "@/lib/resource/define";

/** A page of a storefront that tells rather than sells, built of blocks and shown on its dates. */
export const cmsPageResource = defineResource({
  table: cmsPages,
  label: ["Content page", "Content pages"],
  title: ["title", "slug"],
  list: ["title", "slug", "storefrontId", "pageType", "status", "publishAt", "unpublishAt"],
  form: [
    { title: "Page", fields: ["storefrontId", "title", "slug", "pageType", "parentPageId"] },
    { title: "Publication", fields: ["status", "publishAt", "unpublishAt"] },
    { title: "Content", fields: ["body", "seo"] },
  ],
  lines: [
    linesOf({
      table: cmsBlocks,
      label: ["Block", "Blocks"],
      columns: [
        "blockType",
        "content",
        "mediaAssetId",
        "storefrontCollectionId",
        "visibleFrom",
        "visibleTo",
      ],
      labels: {
        cmsPageId: "Page",
        blockType: "Type",
        mediaAssetId: "Picture or file",
        storefrontCollectionId: "Collection",
      },
      example: { blockType: "banner", content: { heading: "Clean water at home" } },
    }),
  ],
  search: ["title", "slug"],
  readOnly: ["versionNo"],
  labels: {
    slug: "Address",
    pageType: "Type",
    parentPageId: "Below page",
    publishAt: "Shown from",
    unpublishAt: "Shown until",
    seo: "Search engine texts",
    versionNo: "Edition",
  },
});
