import { noticeQuery } from "@/lib/admin/notification/queries";
import { recordPath } from "@/lib/admin/subject/record-path";
import { listNotices } from "@/lib/operations";
import { REGISTER } from "@/lib/resources";
import { readPage } from "./read-page";
import type { NoticesView, NoticeView } from "./views-notifications";
import { signedIn } from "./workspace";

type Notice = Awaited<ReturnType<(typeof listNotices)["run"]>>["notices"][number];

function noticeView(notice: Notice): NoticeView {
  const { id, kind, title, body, resource, recordId, recordTitle, createdAt, readAt } = notice;
  const known = resource === null ? undefined : REGISTER.find(resource);
  const label = known?.resource.label;
  return {
    ...{ id, kind, title, body },
    href: known ? recordPath(known, recordId ?? undefined) : null,
    record: label ? (recordTitle ? `${label[0]} ${recordTitle}` : label[1]) : null,
    createdAt: createdAt.toISOString(),
    isRead: readAt !== null,
  };
}

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** The notices of whoever is signed in. What the address asks for and cannot be understood is left out. */
export async function loadNotices(slug: string, { show, before }: Search): Promise<NoticesView> {
  const session = await signedIn(slug);
  const asked = noticeQuery.safeParse({ ...(show && { show }), ...(before && { before }) });
  const query = asked.success ? asked.data : noticeQuery.parse({});
  const { notices, hasMore } = await readPage(listNotices, session, query);
  const next = hasMore ? (notices.at(-1)?.id ?? null) : null;
  return { show: query.show, rows: notices.map(noticeView), next };
}
