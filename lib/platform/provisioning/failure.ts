import { sqlState } from "@/db/constraint";

const REASONS: Record<string, string> = {
  "53100": "The database server has run out of disk space.",
  "53200": "The database server has run out of memory.",
  "53300": "The database server accepts no more connections.",
  "55P03": "A table was busy for too long.",
  "57P01": "The database server was restarted.",
  "57014": "A statement took too long and was cancelled.",
  "25006": "The database server is read-only at the moment.",
};
const CONNECTION =
  /ECONNREFUSED|ECONNRESET|ETIMEDOUT|CONNECTION_(CLOSED|ENDED|DESTROYED)|connection was lost/i;

/** One sentence a visitor may read; the full error goes to the log only. */
export function failureReason(error: unknown): string {
  const state = sqlState(error);
  const known = state ? REASONS[state] : undefined;
  if (known) return known;
  if (CONNECTION.test(String(error))) return "The database server could not be reached.";
  return state
    ? `The database refused the step (SQLSTATE ${state}).`
    : "The step failed unexpectedly; our staff sees the details.";
}
