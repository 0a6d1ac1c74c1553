import { MODULES } from "@/lib/platform/catalog/modules";
import { getTier } from "@/lib/platform/catalog/tiers";
import type { ScheduleRequest } from "@/lib/web/views-billing";

const nameOf = (code: string) => MODULES.find((module) => module.code === code)?.shortName ?? code;

/** A change in words, one line for each thing that changes. */
export function changeWords(change: Omit<ScheduleRequest, "version">): string[] {
  const { tier, add = [], remove = [], seats, interval } = change;
  return [
    ...(tier ? [`Plan: ${getTier(tier).name}`] : []),
    ...add.map((code) => `${nameOf(code)} on`),
    ...remove.map((code) => `${nameOf(code)} off`),
    ...(seats === undefined ? [] : [`Additional seats: ${seats}`]),
    ...(interval ? [`Paid ${interval === "year" ? "yearly" : "monthly"}`] : []),
  ];
}
