import { and, eq, ne } from "drizzle-orm";
import { branches } from "@/db/tenant/core/branches";
import { numberSeries } from "@/db/tenant/core/number-series";
import type { TenantTransaction } from "@/db/with-tenant";
import { refuse } from "@/lib/core/command";
import { AppError } from "@/lib/core/errors";
import type { DocumentType } from "./document-types";
import { SAME_NUMBERS } from "./failures";
import { firstDayOf } from "./fiscal-year";
import { refusePattern, stemOf } from "./pattern";

type Series = {
  id: string;
  documentType: string;
  companyId: string;
  branchCode: string | undefined;
  gstRegistrationId: string | null;
  fiscalYear: string;
  pattern: string;
  padLength: number;
  isGapless: boolean;
  nextValue: number;
};

/** Rule 46 binds the documents that GST knows, of companies in India. */
export const isBoundByGst = (country: string, { isGst }: DocumentType): boolean =>
  country === "IN" && isGst;

/** Refuses a pattern that breaks a rule, and gaps where the law allows none. Throws `invalid`. */
export function refuseSeries(
  { pattern, padLength, isGapless, nextValue, fiscalYear, branchCode }: Series,
  { isGst, startMonth }: { isGst: boolean; startMonth: number },
): void {
  const facts = { fiscalYear, day: firstDayOf(fiscalYear, startMonth), branchCode };
  const wrong = refusePattern(pattern, facts, { sequence: nextValue, padLength, isGst });
  const fields = {
    ...(wrong && { pattern: wrong }),
    ...(isGst &&
      !isGapless && {
        isGapless: "Rule 46 of the CGST Rules asks for consecutive numbers: no gaps here.",
      }),
  };
  if (Object.keys(fields).length === 0) return;
  throw new AppError("invalid", "number-series.invalid", "The series is not right.", { fields });
}

/**
 * Refuses a series whose numbers another one of the same document gives too. Invoices and their like
 * may repeat a number under another GST registration, as the law and their tables have it.
 */
export async function refuseSameNumbers(tx: TenantTransaction, series: Series, isGst: boolean) {
  const others = await tx
    .select({
      pattern: numberSeries.pattern,
      fiscalYear: numberSeries.fiscalYear,
      branchCode: branches.code,
      gstRegistrationId: numberSeries.gstRegistrationId,
    })
    .from(numberSeries)
    .leftJoin(branches, eq(branches.id, numberSeries.branchId))
    .where(
      and(
        eq(numberSeries.documentType, series.documentType),
        ne(numberSeries.id, series.id),
        eq(numberSeries.isActive, true),
      ),
    );
  const stem = stemOf(series.pattern, series);
  const twin = others.find(
    (other) =>
      stemOf(other.pattern, { ...other, branchCode: other.branchCode ?? undefined }) === stem &&
      !(isGst && other.gstRegistrationId !== series.gstRegistrationId),
  );
  if (!twin) return;
  throw refuse(SAME_NUMBERS, {
    pattern: `Another series of ${twin.fiscalYear} would give the same numbers. Add a prefix, {BRANCH} or {FY}.`,
  });
}
