import { sql } from "drizzle-orm";
import { numberSeries } from "@/db/control";
import type { ControlTransaction } from "@/lib/core/database";
import { type Day, financialYear } from "../engine/day";

const DIGITS = 6;

/** Which documents share a row of numbers. */
export type Series = "INV" | "CRN";

/**
 * The next number of a series, such as `INV/26-27/000123`, and the day it is issued on, which never
 * runs backwards within the series. Takes the series' lock until the transaction ends, and a rollback
 * returns the number: it belongs at the very end of the transaction.
 */
export async function takeDocumentNumber(
  tx: ControlTransaction,
  series: Series,
  supplierDay: Day,
): Promise<{ number: string; financialYear: string; issuedOn: Day }> {
  const year = financialYear(supplierDay);
  const [row] = await tx
    .insert(numberSeries)
    .values({ series, financialYear: year, last: 1, lastIssuedOn: supplierDay })
    .onConflictDoUpdate({
      target: [numberSeries.series, numberSeries.financialYear],
      set: {
        last: sql`${numberSeries.last} + 1`,
        lastIssuedOn: sql`greatest(${numberSeries.lastIssuedOn}, excluded.last_issued_on)`,
      },
    })
    .returning();
  if (!row) throw new Error(`No number of ${series}/${year}`);
  const number = `${series}/${year}/${String(row.last).padStart(DIGITS, "0")}`;
  return { number, financialYear: year, issuedOn: row.lastIssuedOn };
}
