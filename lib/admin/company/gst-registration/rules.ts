import type { Failure } from "@/lib/core/command";
import { GSTIN_MESSAGES, refuseGstin } from "@/lib/platform/tax/gstin";

export const NO_COMPANY: Failure = {
  code: "rule_violated",
  reason: "gst-registration.no-company",
  message: "Save the company's profile first: a registration belongs to a company.",
};
export const REGISTRATION_NOT_FOUND: Failure = {
  code: "not_found",
  reason: "gst-registration.not-found",
  message: "There is no such registration.",
};
export const REGISTRATION_IN_USE: Failure = {
  code: "rule_violated",
  reason: "gst-registration.in-use",
  message: "Branches work under this registration.",
};

/** What elsewhere stands in the place of a GSTIN: the number a tax office gave, such as a VAT number. */
const FOREIGN_REGISTRATION = /^[A-Z0-9][A-Z0-9 ./-]{1,28}[A-Z0-9]$/;

/**
 * What is wrong with a registration's number, or nothing. In India its check digit must fit, its
 * first two digits are the state's and the ten that follow the company's PAN (rule 10, CGST).
 */
export function refuseRegistrationNumber(
  gstin: string,
  { country, stateGstCode, pan }: { country: string; stateGstCode: string; pan: string },
): string | undefined {
  if (country !== "IN") {
    return FOREIGN_REGISTRATION.test(gstin)
      ? undefined
      : "A tax registration number has 3 to 30 letters, digits, blanks and . / - only.";
  }
  const refusal = refuseGstin(gstin, stateGstCode);
  if (refusal) return GSTIN_MESSAGES[refusal];
  return gstin.slice(2, 12) === pan
    ? undefined
    : `This GSTIN belongs to the PAN ${gstin.slice(2, 12)}; the company's is ${pan}.`;
}
