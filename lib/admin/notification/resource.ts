import { notifications } from "@/db/tenant/core/notifications";
import { defineResource } from "@/lib/resource/define";

/** A notice to one person inside the workspace. */
export const notificationResource = defineResource({
  table: notifications,
  label: ["Notification", "Notifications"],
  title: ["title"],
  list: ["title", "userId", "kind", "createdAt", "readAt", "archivedAt"],
  form: [],
  readOnly: "all",
  labels: {
    userId: "For",
    body: "Text",
    tableName: "Table",
    recordId: "Record's id",
  },
  access: { read: "administer" },
});
