import type { tenants } from "@/db/control";
import { AppError } from "@/lib/core/errors";
import { billingAddress } from "../document/build-snapshot";

export const DETAILS_INCOMPLETE = {
  code: "rule_violated",
  reason: "billing_details.incomplete",
  message: "Complete your billing details first: an invoice has to name them.",
} as const;

type Details = Pick<typeof tenants.$inferSelect, "country" | "stateCode" | "address">;

/** What a tax invoice would have to name and cannot (Rule 46), by field; empty when it is all there. */
export function missingDetails({ country, stateCode, address }: Details): Record<string, string> {
  const fields: Record<string, string> = {};
  if (!billingAddress.safeParse(address).success) fields.address = "The address is missing.";
  if (country === "IN" && !stateCode) fields.stateCode = "The state is missing.";
  return fields;
}

/** Throws `billing_details.incomplete`, naming what is missing. */
export function requireCompleteDetails(details: Details): void {
  const fields = missingDetails(details);
  if (Object.keys(fields).length === 0) return;
  const { code, reason, message } = DETAILS_INCOMPLETE;
  throw new AppError(code, reason, message, { fields });
}
