import { asc, gt } from "drizzle-orm";
import { csvRecord } from "@/lib/core/csv";
import { inTenant, type TenantPlace } from "@/lib/core/database";
import { MASKED } from "@/lib/core/field-access";
import { withoutSecrets } from "@/lib/core/secret-names";
import type { ExportedTable } from "./exported-tables";

/** Rows read at a time; what one export keeps in memory. */
const BATCH = 1_000;

/** Amounts arrive as text, so that no digit is lost. */
const NUMERIC = /^(numeric|integer|bigint|smallint)(\(|$)/;

function cellOf(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number") return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (typeof value === "object") return JSON.stringify(withoutSecrets(value));
  return String(value);
}

/** A setting says itself whether its value is a secret. */
function shown(row: Record<string, unknown>): Record<string, unknown> {
  return row.is_secret === true ? { ...row, value: MASKED } : row;
}

/**
 * A table's rows as CSV, a batch at a time with how many rows it has; the first begins with the column
 * names. Nothing at all for an empty table. Each batch is read in a short transaction of its own: no
 * connection waits for a slow reader.
 */
export async function* tableRows(
  place: TenantPlace,
  { table, key, columns }: ExportedTable,
): AsyncGenerator<{ text: string; rows: number }> {
  const names = Object.keys(columns);
  const areNumbers = Object.values(columns).map((column) => NUMERIC.test(column.getSQLType()));
  let after: unknown;
  for (;;) {
    const rows = await inTenant(
      place,
      (tx) =>
        tx
          .select(columns)
          .from(table)
          .where(after === undefined ? undefined : gt(key, after))
          .orderBy(asc(key))
          .limit(BATCH),
      { readOnly: true },
    );
    if (rows.length === 0) return;
    const lines = rows.map((row) => {
      const given = shown(row);
      return csvRecord(
        names.map((name) => cellOf(given[name])),
        areNumbers,
      );
    });
    // The mark at the beginning makes spreadsheets read it as UTF-8.
    const head = after === undefined ? `\uFEFF${csvRecord(names)}` : "";
    yield { text: head + lines.join(""), rows: rows.length };
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.id;
  }
}
