import type { ActivityView, CommentView, FileView, PersonView } from "@/lib/web/views-activity";
import { readApi } from "../list/read-api";

type WireComment = {
  id: string;
  version: number;
  parent_comment_id: string | null;
  body: string;
  is_deleted: boolean;
  author: string | null;
  avatar_media_id: string | null;
  mentions: readonly PersonView[];
  created_at: string;
  edited_at: string | null;
  may_edit: boolean;
  may_delete: boolean;
};

type WireFile = {
  id: string;
  file_name: string;
  mime_type: string;
  size_bytes: number;
  caption: string | null;
  created_at: string;
  author: string | null;
};

type WireActivity = {
  comments: readonly WireComment[];
  has_more: boolean;
  files: readonly WireFile[];
  is_following: boolean;
  followers: number;
  can: ActivityView["can"];
};

const commentOf = (wire: WireComment): CommentView => ({
  id: wire.id,
  version: wire.version,
  parentCommentId: wire.parent_comment_id,
  body: wire.body,
  isDeleted: wire.is_deleted,
  author: wire.author,
  avatarUrl: wire.avatar_media_id && `/files/${wire.avatar_media_id}`,
  mentions: wire.mentions,
  createdAt: wire.created_at,
  editedAt: wire.edited_at,
  mayEdit: wire.may_edit,
  mayDelete: wire.may_delete,
});

const fileOf = (wire: WireFile): FileView => ({
  id: wire.id,
  fileName: wire.file_name,
  mimeType: wire.mime_type,
  sizeBytes: wire.size_bytes,
  caption: wire.caption,
  createdAt: wire.created_at,
  author: wire.author,
});

/** What people added to a record; `before` asks for older conversations. Throws `ListProblem`. */
export async function readActivity(
  path: string,
  before: string | undefined,
  signal: AbortSignal,
): Promise<ActivityView> {
  const query = before ? `?before=${before}` : "";
  const wire = await readApi<WireActivity>(`${path}/activity${query}`, signal);
  return {
    comments: wire.comments.map(commentOf),
    hasMore: wire.has_more,
    files: wire.files.map(fileOf),
    isFollowing: wire.is_following,
    followers: wire.followers,
    can: wire.can,
  };
}
