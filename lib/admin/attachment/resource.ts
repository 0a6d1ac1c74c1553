import { attachments } from "@/db/tenant/core/attachments";
import { defineResource } from "@/lib/resource/define";

/** A file that belongs to a record: an upload, a photo, a signature or a printed document. */
export const attachmentResource = defineResource({
  table: attachments,
  label: ["Attachment", "Attachments"],
  title: ["fileName"],
  list: [
    "fileName",
    "attachmentKind",
    "tableName",
    "mimeType",
    "sizeBytes",
    "createdBy",
    "createdAt",
  ],
  form: [],
  search: ["fileName", "caption"],
  readOnly: "all",
  labels: {
    fileName: "File",
    attachmentKind: "Kind",
    tableName: "Table",
    recordId: "Record's id",
    mimeType: "Type of file",
    sizeBytes: "Size in bytes",
    sha256: "SHA-256",
    isPublic: "Open to everybody",
  },
  access: { read: "administer" },
});
