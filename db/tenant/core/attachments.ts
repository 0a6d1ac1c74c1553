import { bigint, boolean, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { identity, isActive, masterColumns, oneOf, oneOfCheck, timestamptz } from "../columns";

export const ATTACHMENT_KINDS = [
  "upload",
  "photo",
  "signature",
  "generated_pdf",
  "kyc",
  "import_file",
] as const;

/** File kept in object storage and tied to a record: upload, photo, signature or generated PDF. */
export const attachments = pgTable(
  "attachments",
  {
    ...identity,
    tableName: text("table_name").notNull(),
    recordId: uuid("record_id").notNull(),
    fileName: text("file_name").notNull(),
    attachmentKind: oneOf("attachment_kind", ATTACHMENT_KINDS).notNull(),

    mimeType: text("mime_type").notNull(),
    sizeBytes: bigint("size_bytes", { mode: "number" }).notNull(),
    storageKey: text("storage_key").notNull().unique("attachments_storage_key_key"),
    sha256: text("sha256").notNull(),
    caption: text("caption"),
    isPublic: boolean("is_public").notNull().default(false),
    scannedAt: timestamptz("scanned_at"),

    isActive: isActive(),
    ...masterColumns,
  },
  (t) => [
    index("attachments_table_name_record_id_idx").on(t.tableName, t.recordId),
    oneOfCheck("attachments_attachment_kind_check", t.attachmentKind, ATTACHMENT_KINDS),
  ],
);
