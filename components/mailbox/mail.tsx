"use client";

import { Paperclip } from "lucide-react";
import { useState } from "react";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Facts } from "@/components/ui/facts";
import { SegmentedChoice } from "@/components/ui/segmented-choice";
import { sentenceCase } from "@/components/ui/sentence-case";
import type { MailView } from "@/lib/web/views-mailbox";
import { MailLink } from "./mail-link";

const TONES: Record<string, Tone> = {
  bounced: "danger",
  complained: "danger",
  suppressed: "warning",
};

const KINDS = [
  { value: "html", label: "As sent" },
  { value: "text", label: "Plain text" },
] as const;

/** Links of the mail open beside the page; inside the sandbox nothing runs. */
const inNewTab = (html: string) => html.replace(/<head>/i, '<head><base target="_blank">');

/** One mail: its head, the mail itself, its links and attachments. */
export function Mail({ mail }: { mail: MailView }) {
  const [kind, setKind] = useState<(typeof KINDS)[number]["value"]>("html");
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <Card
        title={mail.subject}
        aside={<Badge tone={TONES[mail.lastEvent]}>{sentenceCase(mail.lastEvent)}</Badge>}
      >
        <Facts
          items={[
            { term: "From", value: mail.from },
            { term: "To", value: mail.to },
            { term: "Sent", value: <DateTime at={mail.at} /> },
          ]}
        />
      </Card>
      {mail.links.length > 0 && (
        <Card title="Links">
          <ul className="divide-y">
            {mail.links.map((href) => (
              <MailLink key={href} href={href} />
            ))}
          </ul>
        </Card>
      )}
      {mail.attachments.length > 0 && (
        <Card title="Attachments">
          <ul className="divide-y">
            {mail.attachments.map(({ name, href, bytes }) => (
              <li key={href} className="flex items-center gap-2 px-4 py-2">
                <Paperclip aria-hidden className="size-4 shrink-0 text-ink-muted" />
                <a
                  href={href}
                  download
                  className="min-w-0 break-all text-accent-ink underline underline-offset-2"
                >
                  {name}
                </a>
                <span className="ml-auto shrink-0 text-ink-muted text-xs tabular-nums">
                  {Math.ceil(bytes / 1024)} KB
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <div>
        <SegmentedChoice
          legend="Show the mail"
          name="kind"
          value={kind}
          choices={KINDS}
          onChange={setKind}
        />
      </div>
      {kind === "html" ? (
        <iframe
          title="The mail as its reader sees it"
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={inNewTab(mail.html)}
          className="h-[44rem] w-full rounded-lg border"
        />
      ) : (
        <pre className="overflow-x-auto whitespace-pre-wrap rounded-lg border bg-surface p-4 font-mono text-xs">
          {mail.text}
        </pre>
      )}
    </div>
  );
}
