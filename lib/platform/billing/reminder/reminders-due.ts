import type { SubscriptionStatus } from "@/lib/core/context";
import { addDays, type Day } from "../engine/day";

/** What decides about the reminders of a subscription. */
export type SubscriptionFacts = {
  kind: "subscription";
  id: string;
  status: SubscriptionStatus;
  trialEnd: Day | null;
  /** End of a period that is going to be renewed; null where none will be. */
  renewsOn: Day | null;
  /** When it is going to end by the customer's wish. */
  cancelAt: Day | null;
  /** Day of a suspension because of an unpaid invoice. */
  suspendedOn: Day | null;
  cancelledOn: Day | null;
};

/** What decides about the reminders of an open invoice. */
export type InvoiceFacts = {
  kind: "invoice";
  id: string;
  /** Of its subscription. */
  status: SubscriptionStatus;
  dueOn: Day;
};

/** Something to tell, once per key. */
export type Reminder = {
  topic: string;
  dedupeKey: string;
  details: Record<string, string | boolean>;
};

type Step = {
  topic: string;
  step: string;
  /** Days after the day it counts from, half open: when it is told, and from when on not any more. */
  from: number;
  until: number;
  details?: Record<string, string | boolean>;
};

/** A step that nobody told for longer than this has been overtaken by events. */
const MOST_LATE_DAYS = 3;
/** The first day on which a step of no other limit is too late. */
const upTo = (from: number) => from + MOST_LATE_DAYS + 1;

const step = (topic: string, name: string, from: number, until = upTo(from)): Step => ({
  topic: `billing.${topic}`,
  step: name,
  from,
  until: Math.min(until, upTo(from)),
});

/** Told however late, as long as it is true: nobody loses access or data unwarned. */
const finalStep = (topic: string, name: string, from: number, until: number): Step => ({
  topic: `billing.${topic}`,
  step: name,
  from,
  until,
});

/** Days before and after the day in question, from the billing specification, section 11. */
const TRIAL_STEPS = [
  step("trial-ending", "7-days", -7, -3),
  step("trial-ending", "3-days", -3, -1),
  step("trial-ending", "1-day", -1, 0),
];
const RENEWAL_STEPS = [step("renewal-preview", "7-days", -7, 0)];
const DUE_STEPS = [
  step("due-soon", "2-days", -2, 0),
  step("due-today", "today", 0, 1),
  step("past-due", "7-days-late", 7, 12),
  finalStep("final-warning", "12-days-late", 12, 14),
];
const SUSPENSION_STEPS = [
  { ...step("suspended", "7-days-left", 23, 30), details: { isReminder: true } },
];
const DELETION_STEPS = [
  finalStep("data-deletion", "30-days-left", 60, 83),
  finalStep("data-deletion", "7-days-left", 83, 90),
];

function dueOf(steps: readonly Step[], id: string, base: Day | null, date: Day): Reminder[] {
  if (base === null) return [];
  return steps
    .filter(({ from, until }) => addDays(base, from) <= date && date < addDays(base, until))
    .map(({ topic, step: name, details = {} }) => ({
      topic,
      // The day belongs to the key: an invoice that a lost dispute reopens falls due a second time.
      dedupeKey: `${topic}:${id}:${name}:${base}`,
      details,
    }));
}

function remindersOfSubscription(facts: SubscriptionFacts, date: Day): Reminder[] {
  const { id, status, cancelAt, cancelledOn } = facts;
  switch (status) {
    case "TRIAL":
      return cancelAt ? [] : dueOf(TRIAL_STEPS, id, facts.trialEnd, date);
    case "ACTIVE":
    case "PAST_DUE":
      return cancelAt ? [] : dueOf(RENEWAL_STEPS, id, facts.renewsOn, date);
    case "SUSPENDED":
      return dueOf(SUSPENSION_STEPS, id, facts.suspendedOn, date);
    case "CANCELLED":
      return dueOf(DELETION_STEPS, id, cancelledOn, date).map((reminder) => ({
        ...reminder,
        details: { ...reminder.details, ...(cancelledOn && { cancelledOn }) },
      }));
  }
}

/**
 * The reminders that are due on a local day. Dates alone decide: failed payments and notices from
 * outside never move a step. A step that is told late is told at most three days late and never after
 * what it announces; the same day always gives the same keys, so that each is told once.
 */
export function remindersDue(facts: SubscriptionFacts | InvoiceFacts, date: Day): Reminder[] {
  if (facts.kind === "subscription") return remindersOfSubscription(facts, date);
  const isRunning = facts.status === "ACTIVE" || facts.status === "PAST_DUE";
  return isRunning ? dueOf(DUE_STEPS, facts.id, facts.dueOn, date) : [];
}
