import { csvRecord } from "@/lib/core/csv";
import { csvRows } from "./csv-file";
import type { Job } from "./job";
import { openImportFile } from "./stored-file";

const REASON = "reason";

/** The rows of a file that were refused, as they were, with the reason in a column behind them. */
export async function* rejectedPieces(
  tenantId: string,
  { plan }: Job,
  reasons: ReadonlyMap<number, string>,
): AsyncGenerator<string> {
  const open = await openImportFile(tenantId, plan.storageKey);
  // A file that was mended and uploaded again has the column already.
  const width = plan.header.at(-1) === REASON ? plan.header.length - 1 : plan.header.length;
  yield csvRecord([...plan.header.slice(0, width), REASON]);
  let rowNo = -1;
  for await (const cells of csvRows(open, plan.format)) {
    rowNo += 1;
    const reason = rowNo > 0 ? reasons.get(rowNo) : undefined;
    if (reason === undefined) continue;
    const row = Array.from({ length: width }, (_, at) => cells[at] ?? "");
    yield csvRecord([...row, reason]);
  }
}
