import { and, eq } from "drizzle-orm";
import { branches } from "@/db/tenant/core/branches";
import { companies } from "@/db/tenant/core/companies";
import { numberSeries } from "@/db/tenant/core/number-series";
import { changesOf } from "@/lib/core/changes";
import { defineCommand, refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import { requireOwn } from "@/lib/core/require-own";
import { RECORD_STALE } from "@/lib/core/stale";
import { findDocumentType } from "./document-types";
import { GAP, NUMBER_USED, SAME_NUMBERS, SERIES_NOT_FOUND } from "./failures";
import { seriesEdit } from "./input";
import { isBoundByGst, refuseSameNumbers, refuseSeries } from "./rules";

async function lockSeries(ctx: Context, id: string) {
  const [row] = await ctx.tx
    .select({
      series: numberSeries,
      branchCode: branches.code,
      startMonth: companies.fiscalYearStartMonth,
    })
    .from(numberSeries)
    .innerJoin(companies, eq(companies.id, numberSeries.companyId))
    .leftJoin(branches, eq(branches.id, numberSeries.branchId))
    .where(and(eq(numberSeries.id, id), ctx.rows(numberSeries)))
    .for("update", { of: numberSeries });
  if (!row) throw refuse(SERIES_NOT_FOUND);
  return row;
}

/** Counting back would give a number twice; skipping leaves a gap that a law may ask about. */
function refuseCount(
  before: { nextValue: number; isGapless: boolean },
  wanted: { nextValue: number; isGapless: boolean },
): void {
  const { nextValue } = before;
  if (wanted.nextValue < nextValue) {
    const message = `Numbers up to ${nextValue - 1} may have been given. Give ${nextValue} or more.`;
    throw refuse(NUMBER_USED, { nextValue: message });
  }
  const hasBegun = nextValue > 1;
  if (wanted.nextValue > nextValue && hasBegun && (before.isGapless || wanted.isGapless)) {
    throw refuse(GAP, { nextValue: `${GAP.message} The next one is ${nextValue}.` });
  }
}

/** Changes how a series writes its numbers, or raises its count. Numbers that were given stay. */
export const updateSeries = defineCommand({
  name: "number-series.update",
  module: "system_admin",
  level: "administer",
  rows: "number_series",
  input: seriesEdit,
  fails: [SERIES_NOT_FOUND, NUMBER_USED, GAP, SAME_NUMBERS, RECORD_STALE],
  async run(ctx, { id, version, nextValue, ...input }) {
    const { series: before, branchCode, startMonth } = await lockSeries(ctx, id);
    if (before.version !== version) throw refuse(RECORD_STALE);
    const type = findDocumentType(before.documentType);
    const isGst = type !== undefined && isBoundByGst(ctx.tenant.country, type);
    const columns = { ...input, nextValue: nextValue ?? before.nextValue };
    refuseCount(before, columns);
    const series = { ...before, ...columns, branchCode: branchCode ?? undefined };
    refuseSeries(series, { isGst, startMonth });
    await refuseSameNumbers(ctx.tx, series, isGst);
    await ctx.tx
      .update(numberSeries)
      .set({ ...columns, updatedAt: ctx.now, updatedBy: ctx.actor.id, version: version + 1 })
      .where(eq(numberSeries.id, id));
    await requireOwn(ctx, numberSeries, id);
    ctx.record({
      table: "number_series",
      id,
      label: `${type?.label ?? before.documentType} ${before.fiscalYear}`,
      action: "update",
      changes: changesOf(before, columns),
    });
    return { id, version: version + 1 };
  },
});
