import { sql } from "drizzle-orm";
import { type AnyPgColumn, type IndexBuilder, index } from "drizzle-orm/pg-core";

/**
 * Finds any part of these texts, also with a typing error. For the big tables alone: others are read
 * through in a moment, and each of these is two pages of every tenant. Codes are compared as text, as
 * the search does.
 */
export function trigramIndex(
  name: string,
  first: AnyPgColumn,
  ...more: readonly AnyPgColumn[]
): IndexBuilder {
  const expressionOf = (column: AnyPgColumn) => sql`(${column}::text) gin_trgm_ops`;
  return index(name).using("gin", expressionOf(first), ...more.map(expressionOf));
}

/**
 * Finds words in a long text. The search looks into every column that has one of these; its name ends
 * in `_words_idx`.
 */
export function wordsIndex(name: `${string}_words_idx`, column: AnyPgColumn): IndexBuilder {
  return index(name).using("gin", sql`to_tsvector('simple', ${column})`);
}
