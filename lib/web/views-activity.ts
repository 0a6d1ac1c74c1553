/** What people added to a record, and what they are told of. Instants are ISO texts. */

export type PersonView = { id: string; name: string };

export type CommentView = {
  id: string;
  version: number;
  /** Of an answer: the comment that begins the conversation. */
  parentCommentId: string | null;
  body: string;
  /** Its text is gone; it keeps the place of its answers. */
  isDeleted: boolean;
  author: string | null;
  avatarUrl: string | null;
  mentions: readonly PersonView[];
  createdAt: string;
  editedAt: string | null;
  mayEdit: boolean;
  mayDelete: boolean;
};

export type FileView = {
  id: string;
  fileName: string;
  mimeType: string;
  sizeBytes: number;
  caption: string | null;
  createdAt: string;
  author: string | null;
};

export type ActivityView = {
  comments: readonly CommentView[];
  hasMore: boolean;
  files: readonly FileView[];
  isFollowing: boolean;
  followers: number;
  can: { comment: boolean; attach: boolean };
};

/** What an action answers: done, or why not. */
export type ActivityAnswer = { isDone: true } | { isDone: false; message: string };

export type ActivityActions = {
  comment: (input: CommentInput) => Promise<ActivityAnswer>;
  edit: (input: CommentEdit) => Promise<ActivityAnswer>;
  remove: (id: string) => Promise<ActivityAnswer>;
  removeFile: (id: string) => Promise<ActivityAnswer>;
  follow: (input: SubjectInput & { isFollowing: boolean }) => Promise<ActivityAnswer>;
};

export type SubjectInput = { resource: string; recordId: string };

type TypedComment = { body: string; mentionedUserIds: readonly string[] };

type CommentInput = SubjectInput & TypedComment & { parentCommentId: string | null };

type CommentEdit = TypedComment & { id: string; version: number };
