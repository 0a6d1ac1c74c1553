import { sql } from "drizzle-orm";
import type { TenantTransaction } from "@/db/with-tenant";
import { asExpected } from "@/lib/core/database-refusal";
import { AppError } from "@/lib/core/errors";

/** What a refusal says in one line. */
export function wordsOf({ fields, message }: AppError): string {
  const told = [...new Set(Object.values(fields ?? {}))];
  return told.length > 0 ? told.join(" ") : message;
}

/**
 * Does `work` with all items at once; what the database refuses is halved until the items that do not
 * fit are alone: one bad row of 500 costs about 18 statements. They are given to `reject`, the others
 * are done. Throws what no item is to blame for, such as a database that is going down.
 */
export async function keepWhatFits<Item>(
  tx: TenantTransaction,
  items: readonly Item[],
  work: (items: readonly Item[]) => Promise<void>,
  reject: (item: Item, reason: string) => void,
): Promise<void> {
  const [only, ...others] = items;
  if (only === undefined) return;
  await tx.execute(sql`savepoint fits`);
  try {
    await work(items);
    await tx.execute(sql`release savepoint fits`);
    return;
  } catch (thrown) {
    const error = asExpected(thrown);
    if (!(error instanceof AppError) || error.code === "unavailable") throw thrown;
    await tx.execute(sql`rollback to savepoint fits`);
    await tx.execute(sql`release savepoint fits`);
    if (others.length === 0) {
      reject(only, wordsOf(error));
      return;
    }
  }
  const half = Math.ceil(items.length / 2);
  await keepWhatFits(tx, items.slice(0, half), work, reject);
  await keepWhatFits(tx, items.slice(half), work, reject);
}
