import { and, eq } from "drizzle-orm";
import { refuse } from "@/lib/core/command";
import type { ReadContext } from "@/lib/core/context";
import type { RecordAnswer } from "@/lib/resource/answers";
import { columnOf } from "@/lib/resource/fields";
import { visibleRows } from "./conditions";
import { getLines } from "./get-lines";
import { RECORD_NOT_FOUND } from "./refusals";
import type { Known, Register } from "./register";
import { selectRows } from "./select";

/** One record with its lines. Throws RECORD_NOT_FOUND, also for one outside of the reader's rights. */
export async function getRecord(
  ctx: ReadContext,
  register: Register,
  known: Known,
  id: string,
): Promise<RecordAnswer> {
  const where = and(eq(columnOf(known.resource.table, "id"), id), visibleRows(ctx, known));
  const [found] = await selectRows(ctx, register, known, where);
  if (!found) throw refuse(RECORD_NOT_FOUND);
  return { ...found.row, ...(await getLines(ctx, register, known.description.lines, id)) };
}
