import { comments } from "@/db/tenant/core/comments";
import { defineResource } from "@/lib/resource/define";

/** A remark on a record, perhaps an answer to another, with the people it names. */
export const commentResource = defineResource({
  table: comments,
  label: ["Comment", "Comments"],
  title: ["body"],
  list: ["body", "tableName", "recordId", "isInternal", "createdBy", "createdAt"],
  form: [],
  readOnly: "all",
  labels: {
    body: "Comment",
    tableName: "Table",
    recordId: "Record's id",
    parentCommentId: "Answers",
    mentionedUserIds: "People named",
  },
  access: { read: "administer" },
});
