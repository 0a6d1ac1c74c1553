import { z } from "zod";
import { mentionQuery } from "@/lib/admin/comment/queries";
import { deactivateCustomField, reactivateCustomField } from "@/lib/admin/custom-field/activate";
import { updateCustomField } from "@/lib/admin/custom-field/update";
import { archiveNotices, markNoticesRead } from "@/lib/admin/notification/mark";
import { countNotices, noticeQuery } from "@/lib/admin/notification/queries";
import { activityQuery } from "@/lib/admin/subject/read-activity";
import { parse } from "@/lib/core/parse";
import { read } from "@/lib/core/read";
import {
  createAttachment,
  createComment,
  createCustomField,
  deleteAttachment,
  deleteComment,
  downloadAttachment,
  followRecord,
  listMentionable,
  listNotices,
  readActivity,
  updateComment,
} from "@/lib/operations";
import { upload } from "./activity-upload";
import { authenticateApi } from "./authenticate-api";
import { commandRoute, readRoute } from "./operation-routes";
import type { ApiCall, ApiRoute } from "./rest";
import { attachmentResponse } from "./serve-attachment";

const RECORD = "records/{resource}/{record_id}";

async function download(call: ApiCall): Promise<Response> {
  const request = await authenticateApi(call);
  const file = await read(downloadAttachment, request, { id: call.params.id ?? "" });
  return attachmentResponse(call.request, request.tenant.id, file);
}

const nothing = z.strictObject({});

/**
 * What people add to records of every resource, and what they are told of. About records one may look at
 * and notices of one's own, so that these are for people, not for API keys.
 */
export const activityRoutes: ApiRoute[] = [
  readRoute(`${RECORD}/activity`, readActivity, (raw) => parse(activityQuery, raw)),
  readRoute(`${RECORD}/mentionable`, listMentionable, (raw) => parse(mentionQuery, raw)),
  commandRoute("POST", `${RECORD}/comments`, createComment, 201),
  commandRoute("PUT", `${RECORD}/follow`, followRecord),
  {
    method: "POST",
    path: `${RECORD}/attachments`,
    realm: "tenant",
    permission: createAttachment.name,
    notes: { fails: createAttachment.fails, status: 201 },
    handle: upload,
  },
  commandRoute("PATCH", "comments/{id}", updateComment),
  commandRoute("DELETE", "comments/{id}", deleteComment),
  {
    method: "GET",
    path: "attachments/{id}/content",
    realm: "tenant",
    permission: downloadAttachment.name,
    handle: download,
  },
  commandRoute("DELETE", "attachments/{id}", deleteAttachment),
  readRoute("me/notifications", listNotices, (raw) => parse(noticeQuery, raw)),
  readRoute("me/notifications/count", countNotices, (raw) => {
    parse(nothing, raw);
  }),
  commandRoute("POST", "me/notifications/read", markNoticesRead),
  commandRoute("POST", "me/notifications/archive", archiveNotices),
  commandRoute("POST", "custom-fields", createCustomField, 201),
  commandRoute("PATCH", "custom-fields/{id}", updateCustomField),
  commandRoute("POST", "custom-fields/{id}/deactivate", deactivateCustomField),
  commandRoute("POST", "custom-fields/{id}/reactivate", reactivateCustomField),
];
