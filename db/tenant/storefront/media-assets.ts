import { bigint, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { identity, isActive, masterColumns } from "../columns";

/** Image, video or document for products and pages, with renditions and alt text. */
export const mediaAssets = pgTable("media_assets", {
  ...identity,
  fileName: text("file_name").notNull(),
  storageKey: text("storage_key").notNull().unique("media_assets_storage_key_key"),
  mimeType: text("mime_type").notNull(),
  sizeBytes: bigint("size_bytes", { mode: "number" }).notNull(),
  widthPx: integer("width_px"),
  heightPx: integer("height_px"),
  altText: text("alt_text"),
  renditions: jsonb("renditions"),
  sha256: text("sha256").notNull(),
  folder: text("folder"),

  isActive: isActive(),
  ...masterColumns,
});
