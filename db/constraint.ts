/** A refusal of the database, told as a plain fact. */
export type ConstraintFact = {
  kind: "unique" | "foreign_key" | "check" | "not_null" | "exclusion" | "append_only";
  table: string | undefined;
  column: string | undefined;
  constraint: string | undefined;
};

const KINDS: Record<string, ConstraintFact["kind"]> = {
  "23505": "unique",
  "23503": "foreign_key",
  "23514": "check",
  "23502": "not_null",
  "23P01": "exclusion",
  // RESTRICT of a foreign key; our append-only triggers raise it too and are told apart by name.
  "23001": "foreign_key",
};

const FINAL_CONSTRAINT = /_(append_only|posted_is_final)$/;

type DriverError = {
  code?: unknown;
  table_name?: string;
  column_name?: string;
  constraint_name?: string;
};

/** The driver's own error; Drizzle wraps it as `cause`. */
function driverError(error: unknown): DriverError | undefined {
  let current: unknown = error;
  while (current && typeof current === "object") {
    if ("code" in current && "severity" in current) return current;
    current = "cause" in current ? current.cause : undefined;
  }
  return undefined;
}

/** SQLSTATE of an error that came from Postgres, or undefined. */
export function sqlState(error: unknown): string | undefined {
  const code = driverError(error)?.code;
  return typeof code === "string" ? code : undefined;
}

/** Citus names a shard's constraint `<name>_<shard>`; the suffix is not part of the rule. */
const SHARD_SUFFIX = /_\d{6,}$/;

export function constraintFact(error: unknown): ConstraintFact | undefined {
  const cause = driverError(error);
  const kind = typeof cause?.code === "string" ? KINDS[cause.code] : undefined;
  if (!cause || !kind) return undefined;
  const constraint = cause.constraint_name?.replace(SHARD_SUFFIX, "");
  return {
    kind: constraint && FINAL_CONSTRAINT.test(constraint) ? "append_only" : kind,
    table: cause.table_name?.replace(SHARD_SUFFIX, ""),
    column: cause.column_name,
    constraint,
  };
}
