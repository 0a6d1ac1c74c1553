import { forbidden, notFound } from "next/navigation";
import { z } from "zod";
import { createRegistration } from "@/lib/admin/company/gst-registration/create";
import { listIndianStates, listRegistrations } from "@/lib/admin/company/gst-registration/queries";
import { updateRegistration } from "@/lib/admin/company/gst-registration/update";
import { getCompany } from "@/lib/admin/company/queries";
import { updateCompany } from "@/lib/admin/company/update";
import { isPermitted } from "@/lib/core/permissions";
import { COUNTRIES } from "@/lib/platform/signup/countries";
import { getCompanyProfile } from "@/lib/platform/tenant/company-profile";
import { workspaceAddress } from "./addresses";
import { readPage } from "./read-page";
import type { SignedInRequest } from "./session";
import type { AddressChoices, CompanyView, FieldValues, RegistrationView } from "./views-settings";
import { signedIn } from "./workspace";

/** Record as the fields of a form: blank for null. */
export const fieldValues = (record: Record<string, unknown>): FieldValues =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, value === null ? "" : String(value)]),
  );

/** Ids come out of addresses: one that cannot be an id belongs to nothing. */
export const requireId = (id: string): string => {
  if (!z.uuid().safeParse(id).success) notFound();
  return id;
};

/** What the form of an address chooses from in this company's country. */
export async function addressChoices(session: SignedInRequest): Promise<AddressChoices> {
  const isIndian = session.tenant.country === "IN";
  const states = isIndian ? await readPage(listIndianStates, session, undefined) : [];
  return {
    isIndian,
    states: states.map(({ gstCode, name }) => ({ value: gstCode, label: name })),
  };
}

export async function loadCompany(slug: string): Promise<CompanyView> {
  const session = await signedIn(slug);
  const { tenant, actor } = session;
  const [company, registrations, account] = await Promise.all([
    readPage(getCompany, session, undefined),
    readPage(listRegistrations, session, undefined),
    getCompanyProfile(tenant.id),
  ]);
  const country = COUNTRIES.find(({ code }) => code === account.country)?.name ?? account.country;
  return {
    account: {
      name: account.name,
      country: account.state ? `${account.state}, ${country}` : country,
      address: workspaceAddress(slug),
      currency: account.currency,
    },
    isIndian: tenant.country === "IN",
    canEdit: isPermitted(actor, updateCompany),
    version: company?.version ?? null,
    values: company
      ? fieldValues(company)
      : { legalName: account.name, fiscalYearStartMonth: tenant.country === "IN" ? "4" : "1" },
    registrations: registrations.map((row) => ({
      id: row.id,
      gstin: row.gstin,
      kind: row.registrationType,
      state: row.stateName,
      city: row.city,
      isActive: row.isActive,
    })),
    canEditRegistrations: company !== null && isPermitted(actor, createRegistration),
  };
}

/** A registration to edit, or with no id the form of a new one. */
export async function loadRegistration(slug: string, id?: string): Promise<RegistrationView> {
  const session = await signedIn(slug);
  const wanted = id === undefined ? undefined : requireId(id);
  if (!wanted && !isPermitted(session.actor, createRegistration)) forbidden();
  const [registrations, company, choices, { gstin }] = await Promise.all([
    readPage(listRegistrations, session, undefined),
    readPage(getCompany, session, undefined),
    addressChoices(session),
    getCompanyProfile(session.tenant.id),
  ]);
  // The number that was given at sign-up is proposed for the first registration.
  const proposed: FieldValues =
    registrations.length === 0 && gstin ? { gstin, state: gstin.slice(0, 2) } : {};
  const row = registrations.find((registration) => registration.id === wanted);
  if (wanted && !row) notFound();
  return {
    ...choices,
    id: row?.id,
    version: row?.version,
    canEdit: isPermitted(session.actor, row ? updateRegistration : createRegistration),
    hasCompany: company !== null,
    values: row
      ? fieldValues(row)
      : { registrationType: "regular", filingFrequency: "monthly", ...proposed },
  };
}
