"use client";

import { AtSign, BellRing, MessageSquare, Pencil, Reply } from "lucide-react";
import Link from "next/link";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/class-names";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { NoticeShown, NoticesView, NoticeView } from "@/lib/web/views-notifications";

export type NoticeActions = {
  read: FormAction;
  archive: FormAction;
  /** What is opened is read. */
  open: (id: string) => Promise<unknown>;
};

const ICONS: Record<string, typeof AtSign> = {
  mention: AtSign,
  reply: Reply,
  comment: MessageSquare,
  change: Pencil,
  changes: Pencil,
};

const SHOWN: readonly { value: NoticeShown; label: string }[] = [
  { value: "inbox", label: "Inbox" },
  { value: "unread", label: "Unread" },
  { value: "archived", label: "Archived" },
];

function One({
  notice,
  isArchived,
  actions,
}: {
  notice: NoticeView;
  isArchived: boolean;
  actions: NoticeActions;
}) {
  const { id, title, body, href, record, createdAt, isRead } = notice;
  const Icon = ICONS[notice.kind] ?? BellRing;
  return (
    <li
      className={cn("flex flex-wrap gap-x-3 gap-y-1 px-4 py-2.5", !isRead && "bg-accent-soft/40")}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-muted" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className={cn(!isRead && "font-semibold")}>{title}</span>
          {!isRead && <span className="sr-only">Unread.</span>}
          <span className="text-ink-muted text-xs">
            <DateTime at={createdAt} />
          </span>
        </p>
        {href && record && (
          <Link
            href={href}
            onClick={() => {
              if (!isRead) void actions.open(id);
            }}
            className="break-words text-accent-ink underline-offset-2 hover:underline"
          >
            {record}
          </Link>
        )}
        {!record && <p className="text-ink-muted">What it was about is gone, or not for you.</p>}
        {body && <p className="line-clamp-2 break-words text-ink-muted">{body}</p>}
      </div>
      <div className="flex shrink-0 items-start gap-1 max-sm:basis-full max-sm:pl-4.5">
        {!isRead && (
          <ActionForm action={actions.read} label={`Mark as read: ${title}`} className="gap-0">
            {() => (
              <>
                <input type="hidden" name="id" value={id} />
                <SubmitButton size="sm" variant="ghost" pendingLabel="Marking">
                  Mark read
                </SubmitButton>
              </>
            )}
          </ActionForm>
        )}
        {!isArchived && (
          <ActionForm action={actions.archive} label={`Archive: ${title}`} className="gap-0">
            {() => (
              <>
                <input type="hidden" name="id" value={id} />
                <SubmitButton size="sm" variant="ghost" pendingLabel="Archiving">
                  Archive
                </SubmitButton>
              </>
            )}
          </ActionForm>
        )}
      </div>
    </li>
  );
}

const EMPTY: Record<NoticeShown, { title: string; text: string }> = {
  inbox: {
    title: "Nothing to read",
    text: "You are told here when somebody names you in a comment, answers you, or changes a record that you made, commented on or follow.",
  },
  unread: { title: "Everything is read", text: "What is new appears here first." },
  archived: {
    title: "The archive is empty",
    text: "What you put away from the inbox is kept here.",
  },
};

/** What somebody was told, newest first. */
export function Notices({ view, actions }: { view: NoticesView; actions: NoticeActions }) {
  const { show, rows, next } = view;
  const isArchived = show === "archived";
  return (
    <>
      <nav aria-label="Which notifications" className="flex gap-1">
        {SHOWN.map(({ value, label }) => (
          <Link
            key={value}
            href={value === "inbox" ? "/notifications" : `/notifications?show=${value}`}
            aria-current={value === show ? "page" : undefined}
            className={cn(
              buttonStyle({ variant: "ghost", size: "sm" }),
              value === show && "bg-hover text-ink",
            )}
          >
            {label}
          </Link>
        ))}
      </nav>
      <Card>
        {rows.length === 0 ? (
          <EmptyState icon={BellRing} title={EMPTY[show].title}>
            {EMPTY[show].text}
          </EmptyState>
        ) : (
          <ul className="divide-y">
            {rows.map((notice) => (
              <One key={notice.id} {...{ notice, isArchived, actions }} />
            ))}
          </ul>
        )}
      </Card>
      {next && (
        <Link
          href={`/notifications?show=${show}&before=${next}`}
          className={cn(buttonStyle(), "self-start")}
        >
          Earlier
        </Link>
      )}
    </>
  );
}

/** Marks or archives all of them at once. */
export function AllNotices({ actions }: { actions: Omit<NoticeActions, "open"> }) {
  return (
    <div className="flex flex-wrap gap-2">
      <ActionForm action={actions.read} label="Mark all as read" className="gap-0">
        {() => (
          <SubmitButton variant="secondary" pendingLabel="Marking">
            Mark all as read
          </SubmitButton>
        )}
      </ActionForm>
      <ActionForm action={actions.archive} label="Archive all" className="gap-0">
        {() => (
          <SubmitButton variant="secondary" pendingLabel="Archiving">
            Archive all
          </SubmitButton>
        )}
      </ActionForm>
    </div>
  );
}
