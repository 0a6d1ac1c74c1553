import { addDays, type Day } from "../engine/day";

/** Days after the due day on which a refused debit is tried again (specification, section 11). */
const RETRY_DAYS = [0, 3, 7];
/** A try that nobody could make in time, such as over a long outage, is left to the next one. */
const LATEST_DAYS = 3;

/**
 * Which try of an invoice's debit is due: 0 on the day of issue, 1 to 3 on the due day, three and seven
 * days later. Undefined when none is.
 */
export function dueTry(
  { issuedOn, dueOn }: { issuedOn: Day; dueOn: Day },
  today: Day,
): number | undefined {
  const days = [issuedOn, ...RETRY_DAYS.map((days) => addDays(dueOn, days))];
  const latest = days.findLastIndex((day) => day <= today);
  const day = days[latest];
  if (day === undefined || today >= addDays(day, LATEST_DAYS)) return undefined;
  return latest;
}
