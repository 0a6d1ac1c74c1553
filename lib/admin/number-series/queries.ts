import { and, asc, desc, eq } from "drizzle-orm";
import { branches } from "@/db/tenant/core/branches";
import { companies } from "@/db/tenant/core/companies";
import { gstRegistrations } from "@/db/tenant/core/gst-registrations";
import { numberSeries } from "@/db/tenant/core/number-series";
import { refuse } from "@/lib/core/command";
import type { ReadContext } from "@/lib/core/context";
import { defineRead } from "@/lib/core/read";
import { dayIn } from "../locale/day";
import { loadWorkspaceLocale } from "../locale/workspace-locale";
import { findDocumentType } from "./document-types";
import { SERIES_NOT_FOUND } from "./failures";
import { firstDayOf, fiscalYearOf } from "./fiscal-year";
import { formatNumber } from "./pattern";
import { isBoundByGst } from "./rules";

function selectSeries({ tx }: ReadContext) {
  return tx
    .select({
      id: numberSeries.id,
      version: numberSeries.version,
      documentType: numberSeries.documentType,
      branchId: numberSeries.branchId,
      branchCode: branches.code,
      branchName: branches.name,
      gstRegistrationId: numberSeries.gstRegistrationId,
      gstin: gstRegistrations.gstin,
      fiscalYear: numberSeries.fiscalYear,
      pattern: numberSeries.pattern,
      nextValue: numberSeries.nextValue,
      padLength: numberSeries.padLength,
      isGapless: numberSeries.isGapless,
      startMonth: companies.fiscalYearStartMonth,
    })
    .from(numberSeries)
    .innerJoin(companies, eq(companies.id, numberSeries.companyId))
    .leftJoin(branches, eq(branches.id, numberSeries.branchId))
    .leftJoin(gstRegistrations, eq(gstRegistrations.id, numberSeries.gstRegistrationId));
}

type Stored = Awaited<ReturnType<typeof selectSeries>>[number];

/** The number that a document of today would get; for another fiscal year than today's, of its start. */
function described(
  { startMonth, ...series }: Stored,
  { today, country }: { today: string; country: string },
) {
  const { fiscalYear, pattern, padLength, nextValue } = series;
  const type = findDocumentType(series.documentType);
  const isCurrent = fiscalYearOf(today, startMonth) === fiscalYear;
  const day = isCurrent ? today : firstDayOf(fiscalYear, startMonth);
  return {
    ...series,
    documentLabel: type?.label ?? series.documentType,
    isGst: type !== undefined && isBoundByGst(country, type),
    day,
    nextNumber: formatNumber(
      pattern,
      { fiscalYear, day, branchCode: series.branchCode ?? undefined },
      { sequence: nextValue, padLength },
    ),
  };
}

async function todayOf({ tx, now, tenant }: ReadContext) {
  const { timeZone } = await loadWorkspaceLocale(tx);
  return { today: dayIn(now, timeZone), country: tenant.country };
}

/** Every number series with the number it gives next, latest year first, by document. */
export const listSeries = defineRead({
  name: "number-series.read",
  module: "system_admin",
  level: "view",
  rows: "number_series",
  async run(ctx) {
    const rows = await selectSeries(ctx)
      .where(and(eq(numberSeries.isActive, true), ctx.rows(numberSeries)))
      .orderBy(
        desc(numberSeries.fiscalYear),
        asc(numberSeries.documentType),
        asc(branches.code),
        asc(numberSeries.id),
      );
    const facts = await todayOf(ctx);
    return rows.map((row) => described(row, facts));
  },
});

/** One number series. Throws `not_found`, also for one outside of the reader's part of the company. */
export const getSeries = defineRead({
  name: "number-series.read",
  module: "system_admin",
  level: "view",
  rows: "number_series",
  async run(ctx, { id }: { id: string }) {
    const [row] = await selectSeries(ctx).where(
      and(eq(numberSeries.id, id), ctx.rows(numberSeries)),
    );
    if (!row) throw refuse(SERIES_NOT_FOUND);
    return described(row, await todayOf(ctx));
  },
});
