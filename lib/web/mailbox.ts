import { notFound } from "next/navigation";
import { z } from "zod";
import { config } from "@/lib/core/config";
import type { MailboxView, MailRow, MailView } from "./views-mailbox";

const MOST_SHOWN = 100;

const storedMail = z.object({
  id: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  created_at: z.string(),
  last_event: z.string(),
  attachments: z
    .array(
      z.object({
        filename: z.string(),
        content: z.string(),
        content_type: z.string().optional(),
      }),
    )
    .default([]),
});
type StoredMail = z.output<typeof storedMail>;

/**
 * The mails that the simulator of the mail service keeps, newest first; undefined while none runs.
 * Where mails are really sent, and in production, there is no such page.
 */
async function keptMails(): Promise<StoredMail[] | undefined> {
  const { RESEND_API_KEY, RESEND_BASE_URL, isProduction } = config();
  if (RESEND_API_KEY || isProduction) notFound();
  // The service itself is never asked: without a key the simulator's address is plain http.
  if (!RESEND_BASE_URL.startsWith("http:")) return undefined;
  try {
    const response = await fetch(`${RESEND_BASE_URL}/messages`, { cache: "no-store" });
    return z.object({ data: z.array(storedMail) }).parse(await response.json()).data;
  } catch {
    return undefined;
  }
}

const rowOf = ({
  id,
  to,
  subject,
  created_at: at,
  last_event: lastEvent,
}: StoredMail): MailRow => ({
  id,
  to: to.join(", "),
  subject,
  at,
  lastEvent,
});

/** Addresses as the reader of the mail gets them; the HTML writes & as &amp;. */
function linksOf({ html }: StoredMail): string[] {
  const found = [...html.matchAll(/href="(https?:[^"]+)"/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
  return [...new Set(found)];
}

function mailOf(mail: StoredMail): MailView {
  return {
    ...rowOf(mail),
    from: mail.from,
    html: mail.html,
    text: mail.text,
    links: linksOf(mail),
    attachments: mail.attachments.map(({ filename, content }, position) => ({
      name: filename,
      href: `/dev/mailbox/${mail.id}/attachments/${position}`,
      bytes: Buffer.byteLength(content, "base64"),
    })),
  };
}

/** The local mailbox, narrowed to a recipient; undefined while no simulator runs. */
export async function loadMailbox(search: {
  to?: string | string[];
  id?: string | string[];
}): Promise<MailboxView | undefined> {
  const mails = await keptMails();
  if (!mails) return undefined;
  const to = typeof search.to === "string" ? search.to.trim().slice(0, 254) : "";
  const wanted = to.toLowerCase();
  const fitting = mails.filter((mail) =>
    mail.to.some((address) => address.toLowerCase().includes(wanted)),
  );
  const open = mails.find(({ id }) => id === search.id);
  return {
    to,
    rows: fitting.slice(0, MOST_SHOWN).map(rowOf),
    total: fitting.length,
    mail: open && mailOf(open),
  };
}

/** One attachment of a kept mail, always as a download. */
export async function serveAttachment(id: string, position: string): Promise<Response> {
  const mail = (await keptMails())?.find((kept) => kept.id === id);
  const attachment = mail?.attachments[Number(position)];
  if (!attachment) notFound();
  const name = encodeURIComponent(attachment.filename);
  return new Response(new Uint8Array(Buffer.from(attachment.content, "base64")), {
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename*=UTF-8''${name}`,
      "cache-control": "no-store",
    },
  });
}
