import { Inbox } from "lucide-react";
import type { Metadata } from "next";
import { Mailbox } from "@/components/mailbox/mailbox";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { loadMailbox } from "@/lib/web/mailbox";

export const metadata: Metadata = { title: "Local mailbox", robots: { index: false } };

export default async function MailboxPage({
  searchParams,
}: {
  searchParams: Promise<{ to?: string | string[]; id?: string | string[] }>;
}) {
  const mailbox = await loadMailbox(await searchParams);
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-5 px-4 py-8 text-sm sm:px-6">
      <div className="flex flex-col gap-0.5">
        <h1 className="font-semibold text-xl tracking-tight">Local mailbox</h1>
        <p className="text-ink-muted">
          Mails that would have been sent. Nothing leaves this machine; with a key of the mail
          service this page is gone.
        </p>
      </div>
      {mailbox ? (
        <Mailbox mailbox={mailbox} />
      ) : (
        <Card>
          <EmptyState icon={Inbox} title="The mailbox is not running">
            It is started together with the application, by npm start and npm run dev.
          </EmptyState>
        </Card>
      )}
    </div>
  );
}
