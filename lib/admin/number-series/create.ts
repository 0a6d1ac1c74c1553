import { and, eq, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { branches } from "@/db/tenant/core/branches";
import { gstRegistrations } from "@/db/tenant/core/gst-registrations";
import { numberSeries } from "@/db/tenant/core/number-series";
import { changesOf } from "@/lib/core/changes";
import { defineCommand, refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { requireOwn } from "@/lib/core/require-own";
import { findCompany } from "../company/find-company";
import { findDocumentType } from "./document-types";
import { NO_COMPANY, SAME_NUMBERS, SERIES_EXISTS } from "./failures";
import { isFiscalYear } from "./fiscal-year";
import { seriesInput } from "./input";
import { isBoundByGst, refuseSameNumbers, refuseSeries } from "./rules";

const wrong = (fields: Record<string, string>) =>
  new AppError("invalid", "number-series.invalid", "The series is not right.", { fields });

async function branchCodeOf({ tx }: Context, id: string | null, companyId: string) {
  if (!id) return undefined;
  const [branch] = await tx
    .select({ code: branches.code })
    .from(branches)
    .where(
      and(eq(branches.id, id), eq(branches.companyId, companyId), eq(branches.isActive, true)),
    );
  if (!branch) throw wrong({ branchId: "Choose an active branch of the company." });
  return branch.code;
}

async function requireRegistration({ tx }: Context, id: string | null, companyId: string) {
  if (!id) return;
  const found = await tx
    .select({ id: gstRegistrations.id })
    .from(gstRegistrations)
    .where(
      and(
        eq(gstRegistrations.id, id),
        eq(gstRegistrations.companyId, companyId),
        eq(gstRegistrations.isActive, true),
      ),
    );
  if (found.length === 0) {
    throw wrong({ gstRegistrationId: "Choose a registration of the company that is in force." });
  }
}

async function refuseSecond(
  { tx }: Context,
  key: Pick<
    typeof numberSeries.$inferInsert,
    "documentType" | "companyId" | "fiscalYear" | "branchId" | "gstRegistrationId"
  >,
): Promise<void> {
  const { branchId, gstRegistrationId } = key;
  const [standing] = await tx
    .select({ id: numberSeries.id })
    .from(numberSeries)
    .where(
      and(
        eq(numberSeries.documentType, key.documentType),
        eq(numberSeries.companyId, key.companyId),
        eq(numberSeries.fiscalYear, key.fiscalYear),
        branchId ? eq(numberSeries.branchId, branchId) : isNull(numberSeries.branchId),
        gstRegistrationId
          ? eq(numberSeries.gstRegistrationId, gstRegistrationId)
          : isNull(numberSeries.gstRegistrationId),
      ),
    );
  if (standing) throw refuse(SERIES_EXISTS, { documentType: SERIES_EXISTS.message });
}

/** Adds a number series. What it counts (document, branch, registration, year) never changes again. */
export const createSeries = defineCommand({
  name: "number-series.create",
  module: "system_admin",
  level: "administer",
  rows: "number_series",
  input: seriesInput,
  fails: [NO_COMPANY, SERIES_EXISTS, SAME_NUMBERS],
  async run(ctx, input) {
    const { tx, now, actor, tenant } = ctx;
    const company = await findCompany(tx);
    const type = findDocumentType(input.documentType);
    if (!company || !type) throw refuse(NO_COMPANY);
    const startMonth = company.fiscalYearStartMonth;
    if (!isFiscalYear(input.fiscalYear, startMonth)) {
      const example = startMonth === 1 ? "2026" : "2026-27";
      throw wrong({ fiscalYear: `A fiscal year of the company looks like ${example}.` });
    }
    const branchCode = await branchCodeOf(ctx, input.branchId, company.id);
    await requireRegistration(ctx, input.gstRegistrationId, company.id);
    const series = { id: uuidv7(), companyId: company.id, ...input };
    const isGst = isBoundByGst(tenant.country, type);
    refuseSeries({ ...series, branchCode }, { isGst, startMonth });
    await refuseSecond(ctx, series);
    await refuseSameNumbers(tx, { ...series, branchCode }, isGst);
    await tx.insert(numberSeries).values({
      ...series,
      createdAt: now,
      createdBy: actor.id,
      updatedAt: now,
      updatedBy: actor.id,
    });
    await requireOwn(ctx, numberSeries, series.id);
    const { id, ...columns } = series;
    ctx.record({
      table: "number_series",
      id,
      label: `${type.label} ${input.fiscalYear}`,
      action: "insert",
      changes: changesOf(undefined, columns),
    });
    return { id, version: 1 };
  },
});
