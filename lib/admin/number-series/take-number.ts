import { and, desc, eq, isNull, lte, or, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { branches } from "@/db/tenant/core/branches";
import { companies } from "@/db/tenant/core/companies";
import { numberSeries } from "@/db/tenant/core/number-series";
import type { TenantTransaction } from "@/db/with-tenant";
import { refuse } from "@/lib/core/command";
import { AppError } from "@/lib/core/errors";
import { findDocumentType } from "./document-types";
import { SERIES_FULL } from "./failures";
import { fiscalYearOf } from "./fiscal-year";
import { formatNumber, longestNumber } from "./pattern";
import { isBoundByGst } from "./rules";

type Wanted = {
  documentType: string;
  companyId: string;
  branchId: string | null;
  gstRegistrationId: string | null;
  /** The document's date, such as 2026-11-23; it decides the fiscal year. */
  day: string;
  /** The tenant's country: India's GST documents are held to rule 46. */
  country: string;
  now: Date;
};

async function fiscalYearFor(tx: TenantTransaction, { companyId, day }: Wanted): Promise<string> {
  const [company] = await tx
    .select({ startMonth: companies.fiscalYearStartMonth })
    .from(companies)
    .where(eq(companies.id, companyId));
  if (!company) throw new Error(`There is no company ${companyId}`);
  return fiscalYearOf(day, company.startMonth);
}

/** The series that counts a document: of its branch and registration before wider ones, the latest. */
async function findSeries(tx: TenantTransaction, wanted: Wanted, fiscalYear: string) {
  const { documentType, companyId, branchId, gstRegistrationId } = wanted;
  const ofBranch = branchId ? eq(numberSeries.branchId, branchId) : sql`false`;
  const ofRegistration = gstRegistrationId
    ? eq(numberSeries.gstRegistrationId, gstRegistrationId)
    : sql`false`;
  const [series] = await tx
    .select()
    .from(numberSeries)
    .where(
      and(
        eq(numberSeries.documentType, documentType),
        eq(numberSeries.companyId, companyId),
        eq(numberSeries.isActive, true),
        lte(numberSeries.fiscalYear, fiscalYear),
        or(ofBranch, isNull(numberSeries.branchId)),
        or(ofRegistration, isNull(numberSeries.gstRegistrationId)),
      ),
    )
    .orderBy(
      sql`${numberSeries.branchId} is null`,
      sql`${numberSeries.gstRegistrationId} is null`,
      desc(numberSeries.fiscalYear),
    )
    .limit(1);
  return series;
}

type Series = NonNullable<Awaited<ReturnType<typeof findSeries>>>;

/** The first document of a new fiscal year brings its series along, counting from 1 again. */
async function beginYear(
  tx: TenantTransaction,
  earlier: Series,
  fiscalYear: string,
  now: Date,
): Promise<void> {
  const { documentType, companyId, branchId, gstRegistrationId } = earlier;
  const { pattern, padLength, isGapless } = earlier;
  await tx
    .insert(numberSeries)
    .values({
      id: uuidv7(),
      documentType,
      companyId,
      branchId,
      gstRegistrationId,
      fiscalYear,
      pattern,
      padLength,
      isGapless,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoNothing();
}

async function seriesOfYear(tx: TenantTransaction, wanted: Wanted): Promise<Series> {
  const fiscalYear = await fiscalYearFor(tx, wanted);
  const found = await findSeries(tx, wanted, fiscalYear);
  if (found && found.fiscalYear !== fiscalYear) {
    await beginYear(tx, found, fiscalYear, wanted.now);
    const begun = await findSeries(tx, wanted, fiscalYear);
    if (begun?.fiscalYear === fiscalYear) return begun;
  }
  if (found?.fiscalYear === fiscalYear) return found;
  const label = findDocumentType(wanted.documentType)?.label ?? wanted.documentType;
  throw new AppError(
    "rule_violated",
    "number-series.missing",
    `No number series counts “${label}” in ${fiscalYear}. An administrator adds one under System Admin, Number series.`,
  );
}

/**
 * Takes the next number of a document, inside the transaction that posts it: until that commits,
 * every other document of the series waits here, and a rollback gives the number back, which is what
 * keeps the count without gaps. So let it be the last write. Drafts take none.
 *
 * Throws `rule_violated` when no series counts this document or the number would be too long.
 */
export async function takeNumber(
  tx: TenantTransaction,
  wanted: Wanted,
): Promise<{ number: string; sequence: number; seriesId: string }> {
  const { id, branchId, fiscalYear } = await seriesOfYear(tx, wanted);
  const [taken] = await tx
    .update(numberSeries)
    // The version stays: it counts edits, and an administrator's must not fail on a busy day.
    .set({ nextValue: sql`${numberSeries.nextValue} + 1`, updatedAt: wanted.now })
    .where(eq(numberSeries.id, id))
    .returning({
      after: numberSeries.nextValue,
      pattern: numberSeries.pattern,
      padLength: numberSeries.padLength,
    });
  if (!taken) throw new Error(`The number series ${id} is gone`);
  const [branch] = branchId
    ? await tx.select({ code: branches.code }).from(branches).where(eq(branches.id, branchId))
    : [];
  const sequence = taken.after - 1;
  const facts = { fiscalYear, day: wanted.day, branchCode: branch?.code };
  const number = formatNumber(taken.pattern, facts, { sequence, padLength: taken.padLength });
  const type = findDocumentType(wanted.documentType);
  const isGst = type !== undefined && isBoundByGst(wanted.country, type);
  if (number.length > longestNumber(isGst)) throw refuse(SERIES_FULL);
  return { number, sequence, seriesId: id };
}
