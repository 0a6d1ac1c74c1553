import { read } from "@/lib/core/read";
import { searchRecords } from "@/lib/operations";
import { operationsFor } from "@/lib/resources";
import { demoWorkspace } from "./demo-workspace";
import { median, percentile, timed } from "./percentiles";
import type { Row } from "./table";

const ROUNDS = 20;
/** Names, parts of names, a code, a number, words of a long text, and one with a typing error. */
const SEARCHES = ["deshpande", "shar", "D0042", "98 123", "membrane", "Deshpnade", "bitter water"];

/** The search over everything beside the search of one list, in turns. */
export async function measureSearch(report: (line: string) => void): Promise<Row[]> {
  const { request, filled } = await demoWorkspace(report);
  const list = operationsFor("customers")?.list;
  if (!list) throw new Error("There is no list of customers");
  const all: number[] = [];
  const one: number[] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const q of SEARCHES) {
      const everything = await timed(() => read(searchRecords, request, { q, limit: 20 }));
      const inList = await timed(() =>
        read(list, request, { q, filters: [], sort: [], limit: 20 }),
      );
      // The first round fills the caches.
      if (round < 0) continue;
      all.push(everything.ms);
      one.push(inList.ms);
    }
  }
  return [
    {
      what: "the demo year, per 1,000 records",
      ours: (filled.ms / filled.value) * 1_000,
      unit: "ms",
    },
    {
      ...{ what: "search over everything, median", ours: median(all), unit: "ms" as const },
      baseline: { what: "one list", value: median(one) },
    },
    { what: "search over everything, p95", ours: percentile(all, 95), unit: "ms" },
  ];
}
