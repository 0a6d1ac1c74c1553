import { notFound } from "next/navigation";
import { z } from "zod";
import { WEBHOOK_PROVIDERS, WEBHOOK_STATES } from "@/db/control";
import { withoutSecrets } from "@/lib/platform/staff/without-secrets";
import { findInboxRow, listInbox } from "@/lib/platform/webhook/queries";
import { admitStaff, type ConsoleSearch, cursor } from "./console";
import { asJson } from "./console-audit";
import type { ConsoleInboxRow, ConsoleInboxView, ConsolePage } from "./views-console";

const MOST_CHARACTERS = 100_000;

const inboxSearch = z.object({
  state: z.enum(WEBHOOK_STATES).optional().catch(undefined),
  provider: z.enum(WEBHOOK_PROVIDERS).optional().catch(undefined),
  after: cursor,
});

type InboxList = ConsolePage<ConsoleInboxRow> & {
  state: string | undefined;
  provider: string | undefined;
  isFirst: boolean;
};

const rowView = <Row extends { nextAt: Date; createdAt: Date }>({
  nextAt,
  createdAt,
  ...row
}: Row) => ({ ...row, nextAt: nextAt.toISOString(), createdAt: createdAt.toISOString() });

export async function loadInbox(search: ConsoleSearch): Promise<InboxList> {
  await admitStaff("inbox.read");
  const { state, provider, after } = inboxSearch.parse(search);
  const { rows, next } = await listInbox({ state, provider, after });
  return { state, provider, isFirst: !after, next, rows: rows.map(rowView) };
}

/** The bytes as text: JSON is laid out, anything else shown as it came. */
function bodyText(bytes: Buffer): string {
  const text = bytes.toString("utf8").slice(0, MOST_CHARACTERS);
  try {
    return asJson(JSON.parse(text));
  } catch {
    return text;
  }
}

/** One webhook with what came in; 404 where there is none. */
export async function loadInboxRow(id: string): Promise<ConsoleInboxView> {
  const { permissions } = await admitStaff("inbox.read");
  const row = z.uuid().safeParse(id).success ? await findInboxRow(id) : undefined;
  if (!row) notFound();
  const { rawBody, headers, ...rest } = row;
  const shown = withoutSecrets(headers) as Record<string, string>;
  return {
    ...rowView(rest),
    body: bodyText(rawBody),
    headers: Object.entries(shown).map(([name, value]) => ({ name, value })),
    canReplay: permissions.has("inbox.replay"),
  };
}
