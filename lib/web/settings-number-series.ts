import { forbidden } from "next/navigation";
import { listBranches } from "@/lib/admin/branch/queries";
import { listRegistrations } from "@/lib/admin/company/gst-registration/queries";
import { getCompany } from "@/lib/admin/company/queries";
import { dayIn } from "@/lib/admin/locale/day";
import { getLocale } from "@/lib/admin/locale/queries";
import { createSeries } from "@/lib/admin/number-series/create";
import { fiscalYearOf } from "@/lib/admin/number-series/fiscal-year";
import { getSeries, listSeries } from "@/lib/admin/number-series/queries";
import { updateSeries } from "@/lib/admin/number-series/update";
import { isPermitted } from "@/lib/core/permissions";
import { readPage } from "./read-page";
import { fieldValues, requireId } from "./settings-company";
import type { SeriesListView, SeriesView } from "./views-settings";
import { signedIn } from "./workspace";

type Series = Awaited<ReturnType<(typeof listSeries)["run"]>>[number];

/** What part of the company a series counts for. */
const whereOf = ({ branchName, gstin }: Series) =>
  [branchName, gstin].filter((part) => part !== null).join(", ") || "Whole company";

export async function loadSeriesList(slug: string): Promise<SeriesListView> {
  const session = await signedIn(slug);
  const [series, company] = await Promise.all([
    readPage(listSeries, session, undefined),
    readPage(getCompany, session, undefined),
  ]);
  return {
    hasCompany: company !== null,
    canAdd: company !== null && isPermitted(session.actor, createSeries),
    rows: series.map((row) => ({
      id: row.id,
      documentLabel: row.documentLabel,
      where: whereOf(row),
      fiscalYear: row.fiscalYear,
      pattern: row.pattern,
      nextNumber: row.nextNumber,
      isGapless: row.isGapless,
    })),
  };
}

/** A series to edit, or with no id the form of a new one. */
export async function loadSeries(slug: string, id?: string): Promise<SeriesView> {
  const session = await signedIn(slug);
  const wanted = id === undefined ? undefined : requireId(id);
  if (!wanted && !isPermitted(session.actor, createSeries)) forbidden();
  const [row, company, branches, registrations, { timeZone }] = await Promise.all([
    wanted ? readPage(getSeries, session, { id: wanted }) : undefined,
    readPage(getCompany, session, undefined),
    readPage(listBranches, session, undefined),
    readPage(listRegistrations, session, undefined),
    readPage(getLocale, session, undefined),
  ]);
  const startMonth = company?.fiscalYearStartMonth ?? 4;
  const today = dayIn(session.now, timeZone);
  return {
    id: row?.id,
    version: row?.version,
    title: row ? `${row.documentLabel}, ${row.fiscalYear}` : "Add a number series",
    canEdit: isPermitted(session.actor, row ? updateSeries : createSeries),
    hasCompany: company !== null,
    isIndian: session.tenant.country === "IN",
    values: row
      ? fieldValues({ ...row, where: whereOf(row) })
      : {
          documentType: "tax_invoice",
          fiscalYear: fiscalYearOf(today, startMonth),
          pattern: "INV/{FY}/{SEQ}",
          padLength: "5",
          nextValue: "1",
        },
    isGapless: row?.isGapless ?? true,
    day: row?.day ?? today,
    startMonth,
    branches: branches
      .filter(({ isActive, id: branchId }) => isActive || branchId === row?.branchId)
      .map((branch) => ({ value: branch.id, label: branch.name, code: branch.code })),
    registrations: registrations
      .filter(({ isActive }) => isActive)
      .map(({ id: value, gstin, stateName }) => ({ value, label: `${gstin} (${stateName})` })),
  };
}
