import { ConnectionLostError } from "@/db/connection-pool";
import { type ConstraintFact, constraintFact, sqlState } from "@/db/constraint";
import { AppError, type ErrorCode } from "./errors";

const REFUSALS: Record<ConstraintFact["kind"], { code: ErrorCode; message: string }> = {
  unique: { code: "conflict", message: "There is already a record with this value." },
  exclusion: { code: "conflict", message: "This overlaps with a record that stands already." },
  foreign_key: {
    code: "rule_violated",
    message: "Another record is missing, or still needs this one.",
  },
  check: { code: "rule_violated", message: "This value is not allowed here." },
  not_null: { code: "rule_violated", message: "A value is missing here." },
  append_only: { code: "rule_violated", message: "This record is final and cannot be changed." },
};

/** Busy rows, deadlocks, time-outs and a server going down: the same call may succeed later. */
const TRANSIENT = /^(?:55P03|40001|40P01|57014|57P0\d|53\d\d\d|08\w\w\w)$/;

/** Constraints are named `<table>_<column>_<kind>`; one over several columns names no single field. */
function fieldOf({ table, column, constraint }: ConstraintFact): string | undefined {
  if (column) return column;
  if (!table || !constraint?.startsWith(`${table}_`)) return undefined;
  return constraint.slice(table.length + 1).replace(/_(?:key|fkey|check|excl)$/, "");
}

/** Turns what the database refused into an expected failure; any other error is returned as it is. */
export function asExpected(error: unknown): unknown {
  if (error instanceof AppError) return error;
  if (error instanceof ConnectionLostError || TRANSIENT.test(sqlState(error) ?? "")) {
    const message = "The database is busy. Nothing was changed; try again.";
    return new AppError("unavailable", "database.busy", message, { retryAfterSeconds: 1 });
  }
  const fact = constraintFact(error);
  if (!fact) return error;
  const { code, message } = REFUSALS[fact.kind];
  const field = fieldOf(fact);
  return new AppError(code, `database.${fact.kind.replace("_", "-")}`, message, {
    fields: field ? { [field]: message } : undefined,
  });
}
