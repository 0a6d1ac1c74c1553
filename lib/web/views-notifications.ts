export type NoticeView = {
  id: string;
  kind: string;
  title: string;
  body: string | null;
  /** Page of what it is about; null where the reader may not, or no longer, look at it. */
  href: string | null;
  /** What the record is called. */
  record: string | null;
  createdAt: string;
  isRead: boolean;
};

export type NoticeShown = "inbox" | "unread" | "archived";

export type NoticesView = {
  show: NoticeShown;
  rows: readonly NoticeView[];
  /** Id of the last one, by which the next page is asked for; null at the end. */
  next: string | null;
};
