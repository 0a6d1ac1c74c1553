import { templates } from "@/db/tenant/core/templates";
import { defineResource } from "@/lib/resource/define";

/** The wording and layout of a print, label, e-mail, SMS or WhatsApp message in one language. */
export const templateResource = defineResource({
  table: templates,
  label: ["Template", "Templates"],
  title: ["code", "name"],
  list: ["code", "name", "channel", "language", "tableName", "isDefault", "status"],
  form: [
    { title: "Template", fields: ["code", "name", "channel", "language", "tableName", "status"] },
    { title: "Text", fields: ["subject", "body", "variables"] },
    { title: "Sending and printing", fields: ["paperSize", "dltTemplateRef", "isDefault"] },
  ],
  search: ["code", "name", "subject"],
  labels: {
    tableName: "For records of table",
    body: "Text",
    dltTemplateRef: "DLT template number",
    isDefault: "Used by default",
  },
});
