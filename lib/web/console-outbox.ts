import { notFound } from "next/navigation";
import { z } from "zod";
import { OUTBOX_STATES } from "@/db/control";
import {
  findOutboxRow,
  listMails,
  listOutbox,
  listOutboxTopics,
} from "@/lib/platform/outbox/queries";
import { admitStaff, type ConsoleSearch, cursor } from "./console";
import { asJson } from "./console-audit";
import type {
  ConsoleMailRow,
  ConsoleOutboxRow,
  ConsoleOutboxView,
  ConsolePage,
} from "./views-console";

const rowId = z.uuid();

const outboxSearch = z.object({
  state: z.enum(OUTBOX_STATES).optional().catch(undefined),
  topic: z
    .string()
    .regex(/^[\w.-]{1,100}$/)
    .optional()
    .catch(undefined),
  after: cursor,
});

type OutboxList = ConsolePage<ConsoleOutboxRow> & {
  state: string | undefined;
  topic: string | undefined;
  topics: string[];
  isFirst: boolean;
};

const rowView = <Row extends { nextAt: Date; createdAt: Date }>({
  nextAt,
  createdAt,
  ...row
}: Row) => ({ ...row, nextAt: nextAt.toISOString(), createdAt: createdAt.toISOString() });

export async function loadOutbox(search: ConsoleSearch): Promise<OutboxList> {
  await admitStaff("outbox.read");
  const { state, topic, after } = outboxSearch.parse(search);
  const [{ rows, next }, topics] = await Promise.all([
    listOutbox({ state, topic, after }),
    listOutboxTopics(),
  ]);
  return { state, topic, topics, isFirst: !after, next, rows: rows.map(rowView) };
}

/** One consequence with its payload; 404 where there is none. */
export async function loadOutboxRow(id: string): Promise<ConsoleOutboxView> {
  const { permissions } = await admitStaff("outbox.read");
  const row = rowId.safeParse(id).success ? await findOutboxRow(id) : undefined;
  if (!row) notFound();
  const { payload, ...rest } = row;
  return {
    ...rowView(rest),
    payload: asJson(payload),
    canReplay: permissions.has("outbox.replay"),
  };
}

const mailSearch = z.object({
  show: z.literal("trouble").optional().catch(undefined),
  after: cursor,
});

export async function loadMails(
  search: ConsoleSearch,
): Promise<ConsolePage<ConsoleMailRow> & { show: string | undefined; isFirst: boolean }> {
  await admitStaff("outbox.read");
  const { show, after } = mailSearch.parse(search);
  const { rows, next } = await listMails({ isTrouble: show === "trouble", after });
  return {
    show,
    isFirst: !after,
    next,
    rows: rows.map(({ id, template, to, subject, lastEvent, createdAt }) => ({
      id,
      template,
      to,
      subject,
      lastEvent: lastEvent ?? "unknown",
      createdAt: createdAt.toISOString(),
    })),
  };
}
