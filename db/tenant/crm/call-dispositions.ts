import { type AnyPgColumn, boolean, integer, pgTable, text } from "drizzle-orm/pg-core";
import { citext, identity, isActive, oneOf, oneOfCheck, reference, setupColumns } from "../columns";

export const CALL_DISPOSITION_FOLLOW_UPS = [
  "none",
  "callback",
  "ticket",
  "service_request",
  "lead",
  "order",
] as const;

/** Outcome code of a call and what follows from it. */
export const callDispositions = pgTable(
  "call_dispositions",
  {
    ...identity,
    code: citext("code").notNull().unique("call_dispositions_code_key"),
    name: text("name").notNull(),
    followUp: oneOf("follow_up", CALL_DISPOSITION_FOLLOW_UPS).notNull().default("none"),
    parentDispositionId: reference("parent_disposition_id", (): AnyPgColumn => callDispositions.id),
    isContacted: boolean("is_contacted").notNull().default(false),
    isFinal: boolean("is_final").notNull().default(false),
    followUpAfterHours: integer("follow_up_after_hours"),
    isActive: isActive(),
    ...setupColumns,
  },
  (t) => [oneOfCheck("call_dispositions_follow_up_check", t.followUp, CALL_DISPOSITION_FOLLOW_UPS)],
);
