import { supplierParty } from "@/lib/platform/billing/document/supplier";
import { findBillingAccount } from "@/lib/platform/billing/mail/account";
import { getSubscription } from "@/lib/platform/billing/subscription/queries";
import { INDIAN_STATES } from "@/lib/platform/tax/indian-states";
import { getTaxTreatment } from "@/lib/platform/tenant/tax-treatment";
import { nextPath } from "./next-path";
import { readPage } from "./read-page";
import type { BillingDetailsView } from "./views-billing-page";
import { signedIn } from "./workspace";

const COUNTRIES = new Intl.DisplayNames("en", { type: "region" });

/** Whom invoices are made out to, as a form. `next` is where somebody was sent here from. */
export async function loadBillingDetails(
  slug: string,
  next: string | string[] | undefined,
): Promise<BillingDetailsView> {
  const session = await signedIn(slug);
  const { details, version } = await readPage(getSubscription, session, undefined);
  const [account, treatment] = await Promise.all([
    findBillingAccount(session.tenant.id),
    getTaxTreatment(session.tenant.id),
  ]);
  const { country, legalName, billingEmail, stateCode, gstin, address } = details;
  const supplierState = supplierParty().stateCode ?? "";
  const named = INDIAN_STATES.find(({ gstCode }) => gstCode === supplierState);
  return {
    version,
    country: { code: country, name: COUNTRIES.of(country) ?? country },
    isIndian: country === "IN",
    values: {
      legalName,
      billingEmail,
      stateCode: stateCode ?? "",
      gstin: gstin ?? "",
      "address.line1": address?.line1 ?? "",
      "address.line2": address?.line2 ?? "",
      "address.city": address?.city ?? "",
      "address.postalCode": address?.postalCode ?? "",
    },
    supplier: { stateCode: supplierState, stateName: named?.name ?? supplierState },
    isSez: treatment === "sez_lut",
    isEmailFailing: account?.isAddressBroken ?? false,
    next: next === undefined ? null : nextPath(next),
  };
}
