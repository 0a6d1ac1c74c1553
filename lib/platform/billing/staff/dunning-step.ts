import { addDays, type Day, daysBetween } from "../engine/day";
import { CANCEL_AFTER_SUSPENSION_DAYS, SUSPEND_AFTER_DUE_DAYS } from "../engine/due";

/** What time does to an unpaid invoice: days after the due day (specification, section 11). */
const AFTER_DUE = [
  { days: 1, step: "Past due, first reminder" },
  { days: 7, step: "Second reminder" },
  { days: 12, step: "Final warning" },
  { days: SUSPEND_AFTER_DUE_DAYS, step: "Suspension" },
] as const;

/** And after that: days after the suspension. */
const AFTER_SUSPENSION = [
  { days: 23, step: "Last notice before the end" },
  { days: CANCEL_AFTER_SUSPENSION_DAYS, step: "Cancellation, what is open is given up" },
] as const;

type DunningStep = {
  /** Days since the oldest open invoice was due; negative before. */
  day: number;
  next: { step: string; on: Day } | null;
};

type Standing = { firstDueOn: Day | null; suspendedOn: Day | null };

/** How far dunning has come with a tenant on a local day; undefined when nothing is open. */
export function dunningStep(
  { firstDueOn, suspendedOn }: Standing,
  today: Day,
): DunningStep | undefined {
  if (!firstDueOn) return undefined;
  const [from, steps] = suspendedOn ? [suspendedOn, AFTER_SUSPENSION] : [firstDueOn, AFTER_DUE];
  const next = steps
    .map(({ days, step }) => ({ step, on: addDays(from, days) }))
    .find(({ on }) => on > today);
  return { day: daysBetween(firstDueOn, today), next: next ?? null };
}
