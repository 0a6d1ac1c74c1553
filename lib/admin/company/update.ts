import { and, eq, ne, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { companies } from "@/db/tenant/core/companies";
import { currencies } from "@/db/tenant/core/currencies";
import { gstRegistrations } from "@/db/tenant/core/gst-registrations";
import type { TenantTransaction } from "@/db/with-tenant";
import { changesOf, writable } from "@/lib/core/changes";
import { defineCommand, refuse } from "@/lib/core/command";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { requireOwn } from "@/lib/core/require-own";
import { RECORD_STALE } from "@/lib/core/stale";
import { findCompany } from "./find-company";
import { companyInput } from "./input";
import { NO_BOOK_CURRENCY, PAN_IN_USE, refuseNumbers } from "./rules";

/** Code of the first company, as provisioning names it. */
const FIRST = "MAIN";

async function baseCurrencyId(tx: TenantTransaction): Promise<string> {
  const [base] = await tx
    .select({ id: currencies.id })
    .from(currencies)
    .where(eq(currencies.isBase, true));
  if (!base) throw refuse(NO_BOOK_CURRENCY);
  return base.id;
}

/** Another PAN than the one inside the company's GSTINs would make every one of them wrong. */
async function refuseOtherPan(ctx: Context, companyId: string, pan: string): Promise<void> {
  if (ctx.tenant.country !== "IN") return;
  const [other] = await ctx.tx
    .select({ gstin: gstRegistrations.gstin })
    .from(gstRegistrations)
    .where(
      and(
        eq(gstRegistrations.companyId, companyId),
        eq(gstRegistrations.isActive, true),
        ne(sql`substr(${gstRegistrations.gstin}, 3, 10)`, pan),
      ),
    )
    .limit(1);
  if (other) throw refuse(PAN_IN_USE, { pan: `${other.gstin} is registered with another PAN.` });
}

/** Saves the company's profile; the first save makes the company. */
export const updateCompany = defineCommand({
  name: "company.update",
  module: "system_admin",
  level: "administer",
  rows: "companies",
  input: companyInput,
  fails: [RECORD_STALE, PAN_IN_USE, NO_BOOK_CURRENCY],
  async run(ctx, { version, ...input }) {
    const { tx, now, actor } = ctx;
    const before = await findCompany(tx, ctx.rows(companies));
    if ((before?.version ?? null) !== version) throw refuse(RECORD_STALE);
    const profile = before ? writable(ctx.fields(companies), before, input) : input;
    const wrong = refuseNumbers(ctx.tenant.country, profile);
    if (Object.keys(wrong).length > 0) {
      throw new AppError("invalid", "company.number", "A number of the company is not right.", {
        fields: wrong,
      });
    }
    if (before) await refuseOtherPan(ctx, before.id, profile.pan);
    // Who is registered on Udyam is a micro, small or medium enterprise, and nobody else is.
    const columns = { ...profile, isMsme: profile.udyamNo !== null };
    const stamps = { updatedAt: now, updatedBy: actor.id };
    const id = before?.id ?? uuidv7();
    if (before) {
      const saved = await tx
        .update(companies)
        .set({ ...columns, ...stamps, version: before.version + 1 })
        .where(and(eq(companies.id, id), eq(companies.version, before.version)))
        .returning({ id: companies.id });
      if (saved.length === 0) throw refuse(RECORD_STALE);
    } else {
      const baseCurrency = await baseCurrencyId(tx);
      await tx.insert(companies).values({
        id,
        code: FIRST,
        baseCurrencyId: baseCurrency,
        ...columns,
        createdAt: now,
        createdBy: actor.id,
        ...stamps,
      });
      await requireOwn(ctx, companies, id);
    }
    ctx.record({
      table: "companies",
      id,
      label: profile.legalName,
      action: before ? "update" : "insert",
      changes: changesOf(before, columns),
    });
    return { id, version: (before?.version ?? 0) + 1 };
  },
});
