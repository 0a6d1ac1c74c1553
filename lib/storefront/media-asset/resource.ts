import { mediaAssets } from "@/db/tenant/storefront/media-assets";
import { defineResource } from "@/lib/resource/define";

/** A picture, video or document that products and pages show. */
export const mediaAssetResource = defineResource({
  table: mediaAssets,
  label: ["Media file", "Media files"],
  title: ["fileName"],
  list: ["fileName", "folder", "mimeType", "sizeBytes", "widthPx", "heightPx", "altText"],
  form: [],
  search: ["fileName", "altText", "folder"],
  readOnly: "all",
  labels: {
    mimeType: "Type",
    sizeBytes: "Size (bytes)",
    widthPx: "Width (pixels)",
    heightPx: "Height (pixels)",
    altText: "Text for people who do not see it",
    sha256: "SHA-256",
  },
});
