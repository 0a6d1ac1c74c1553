import { v7 as uuidv7 } from "uuid";
import { currentTime } from "@/lib/core/clock";
import { log } from "@/lib/core/log";
import { read } from "@/lib/core/read";
import { fillWorkspace } from "@/lib/demo/fill-workspace";
import { ownerRequest } from "@/lib/demo/owner-request";
import { searchRecords } from "@/lib/operations";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";
import { runNextJob } from "@/lib/platform/provisioning/run-job";
import { findTenantBySlug } from "@/lib/platform/tenant/find-tenant";
import { operationsFor } from "@/lib/resources";
import { median, percentile, timed } from "./percentiles";
import type { Row } from "./table";
import { registerHashed } from "./tenant-rows";

const SLUG = "bench-search";
const ROUNDS = 20;
/** Names, parts of names, a code, a number, words of a long text, and one with a typing error. */
const SEARCHES = ["deshpande", "shar", "D0042", "98 123", "membrane", "Deshpnade", "bitter water"];

/** A workspace with the demo year and every module, as its owner asks. */
async function demoYear(report: (line: string) => void) {
  const owner = { id: uuidv7(), name: "Asha", email: `owner@${SLUG}.test`, passwordHash: "-" };
  await registerHashed(SLUG, owner);
  while (await runNextJob(log()));
  const tenant = await findTenantBySlug(SLUG);
  if (!tenant) throw new Error("The workspace to search was not built");
  const whole = { ...tenant, modules: [...MODULE_CODES], recordLimit: null };
  const request = await ownerRequest(whole, currentTime());
  const filled = await timed(() => fillWorkspace(request));
  report(`The demo year: ${filled.value} records in ${Math.round(filled.ms / 1_000)} s`);
  return { request, filled };
}

/** The search over everything beside the search of one list, in turns. */
export async function measureSearch(report: (line: string) => void): Promise<Row[]> {
  const { request, filled } = await demoYear(report);
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
