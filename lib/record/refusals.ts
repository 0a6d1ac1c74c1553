import { getTableConfig, PgDialect } from "drizzle-orm/pg-core";
import { constraintFact } from "@/db/constraint";
import type { Failure } from "@/lib/core/command";
import { asExpected } from "@/lib/core/database-refusal";
import { AppError } from "@/lib/core/errors";
import type { Known } from "./register";

export const RECORD_NOT_FOUND: Failure = {
  code: "not_found",
  reason: "record.not-found",
  message: "There is no such record.",
};
export const RECORD_IN_USE: Failure = {
  code: "rule_violated",
  reason: "record.in-use",
  message: "Other records still need this one.",
};
export const RECORD_FINAL: Failure = {
  code: "rule_violated",
  reason: "record.final",
  message: "This document has left its first state and is final: it is neither edited nor deleted.",
};
export const REFERENCE_UNKNOWN: Failure = {
  code: "invalid",
  reason: "reference.unknown",
  message: "A record that this one points to does not exist, or lies outside of your role.",
};
export const FIELD_FORBIDDEN: Failure = {
  code: "forbidden",
  reason: "field.forbidden",
  message: "Your role does not let you write a field.",
};

const dialect = new PgDialect();

/** A check of the database as a sentence: `total_amount = subtotal_amount - discount_amount`. */
function ruleBehind({ resource }: Known, constraint: string | undefined): string | undefined {
  const found = getTableConfig(resource.table).checks.find(({ name }) => name === constraint);
  if (!found) return undefined;
  const rule = dialect.sqlToQuery(found.value).sql.replaceAll('"', "").replaceAll("_", " ");
  return `The record must keep this rule: ${rule}.`;
}

/**
 * Runs statements about one table; what the database refuses names the fields it is about, as the
 * resource calls them, and the rule.
 */
export async function namingFields<T>(known: Known, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const error = asExpected(thrown);
    if (!(error instanceof AppError) || !error.reason.startsWith("database.")) throw error;
    const fact = constraintFact(thrown);
    const message = ruleBehind(known, fact?.constraint) ?? error.message;
    const named = Object.keys(error.fields ?? {})[0] ?? "";
    const fields = known.description.fields.filter(
      ({ column }) => column === named || `_${named}_`.includes(`_${column}_`),
    );
    const { code, reason } = error;
    throw new AppError(code, reason, message, {
      ...(fields.length > 0 && {
        fields: Object.fromEntries(fields.map(({ name }) => [name, message])),
      }),
    });
  }
}
