import { asc, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { companies } from "@/db/tenant/core/companies";
import { numberSeries } from "@/db/tenant/core/number-series";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { dayIn } from "../locale/day";
import { findDocumentType } from "./document-types";
import { fiscalYearOf } from "./fiscal-year";
import { takeNumber } from "./take-number";

type Values = Readonly<Record<string, unknown>>;

const textIn = (values: Values, name: string): string | null => {
  const value = values[name];
  return typeof value === "string" ? value : null;
};

/** A document's own date; today where it has none. */
function dayOf({ now, actor }: Context, values: Values): string {
  const named = Object.entries(values).find(
    ([name, value]) => name.endsWith("Date") && typeof value === "string",
  );
  return named ? String(named[1]) : dayIn(now, actor.timeZone);
}

async function companyOf(
  ctx: Context,
  values: Values,
): Promise<{ id: string; startMonth: number }> {
  const wanted = textIn(values, "companyId");
  const [company] = await ctx.tx
    .select({ id: companies.id, startMonth: companies.fiscalYearStartMonth })
    .from(companies)
    .where(wanted ? eq(companies.id, wanted) : eq(companies.isActive, true))
    .orderBy(asc(companies.id))
    .limit(1);
  if (company) return company;
  throw new AppError(
    "rule_violated",
    "company.missing",
    "Documents are numbered per company. Enter yours under System Admin, Company, first.",
  );
}

/** A series as the product proposes it, so that the first document needs no preparation. */
async function beginSeries(
  ctx: Context,
  documentType: string,
  company: { id: string; startMonth: number },
  day: string,
): Promise<void> {
  const type = findDocumentType(documentType);
  if (!type) throw new Error(`${documentType} is no document type`);
  await ctx.tx
    .insert(numberSeries)
    .values({
      id: uuidv7(),
      documentType,
      companyId: company.id,
      fiscalYear: fiscalYearOf(day, company.startMonth),
      pattern: type.proposal,
      isGapless: type.isGst,
      createdAt: ctx.now,
      createdBy: ctx.actor.id,
      updatedAt: ctx.now,
      updatedBy: ctx.actor.id,
    })
    .onConflictDoNothing();
}

/**
 * The next number of a record's series; the first record of a kind begins one with the proposed
 * pattern. Throws what `takeNumber` throws, and `company.missing`.
 */
export async function takeOrBegin(
  ctx: Context,
  documentType: string,
  values: Values,
): Promise<string> {
  const day = dayOf(ctx, values);
  const company = await companyOf(ctx, values);
  const wanted = {
    documentType,
    companyId: company.id,
    branchId: textIn(values, "branchId"),
    gstRegistrationId: textIn(values, "gstRegistrationId"),
    day,
    country: ctx.tenant.country,
    now: ctx.now,
  };
  try {
    return (await takeNumber(ctx.tx, wanted)).number;
  } catch (error) {
    const isMissing = error instanceof AppError && error.reason === "number-series.missing";
    if (!isMissing) throw error;
  }
  await beginSeries(ctx, documentType, company, day);
  return (await takeNumber(ctx.tx, wanted)).number;
}
