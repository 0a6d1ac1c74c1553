import { Inbox, MousePointerClick } from "lucide-react";
import Link from "next/link";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import type { MailboxView } from "@/lib/web/views-mailbox";
import { Mail } from "./mail";
import { MailboxSearch } from "./mailbox-search";

const addressOf = (to: string, id: string) =>
  `/dev/mailbox?${new URLSearchParams({ ...(to && { to }), id })}`;

/** The list of mails beside the one that is open; on a phone one above the other. */
export function Mailbox({ mailbox }: { mailbox: MailboxView }) {
  const { to, rows, total, mail } = mailbox;
  return (
    <>
      <MailboxSearch to={to} />
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <Card className="max-lg:max-h-80 max-lg:overflow-y-auto">
          {rows.length > 0 ? (
            <ul aria-label="Mails" className="divide-y">
              {rows.map((row) => (
                <li key={row.id}>
                  <Link
                    href={addressOf(to, row.id)}
                    scroll={false}
                    aria-current={row.id === mail?.id ? "true" : undefined}
                    className="flex flex-col gap-0.5 px-4 py-2.5 hover:bg-hover aria-[current]:bg-accent-soft"
                  >
                    <span className="truncate font-medium">{row.subject}</span>
                    <span className="truncate text-ink-muted text-xs">{row.to}</span>
                    <span className="text-2xs text-ink-muted">
                      <DateTime at={row.at} />
                    </span>
                  </Link>
                </li>
              ))}
              {total > rows.length && (
                <li className="px-4 py-2 text-ink-muted text-xs">
                  The newest {rows.length} of {total}. Search for a recipient to see others.
                </li>
              )}
            </ul>
          ) : (
            <EmptyState icon={Inbox} title={to ? `No mail to ${to}` : "No mail yet"}>
              {to
                ? "Search for a part of the address, or see all mails."
                : "Sign a company up, or ask for a new password, and the mail arrives here."}
            </EmptyState>
          )}
        </Card>
        {mail ? (
          <Mail key={mail.id} mail={mail} />
        ) : (
          <Card className="max-lg:hidden">
            <EmptyState icon={MousePointerClick} title="Choose a mail">
              It is shown here as its reader sees it, with its plain text and its links.
            </EmptyState>
          </Card>
        )}
      </div>
    </>
  );
}
