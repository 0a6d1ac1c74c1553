/** Pattern of a GSTIN (billing specification, section 3). */
const GSTIN_PATTERN = /^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/;
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

export type GstinRefusal = "pattern" | "check_digit" | "state";

export const GSTIN_MESSAGES: Record<GstinRefusal, string> = {
  pattern: "A GSTIN has 15 characters, such as 29AAGCB7383J1Z4.",
  check_digit: "The last character does not fit the others. Check for a typing mistake.",
  state: "The first two digits of the GSTIN are not the code of the state chosen.",
};

/** The 15th character of a GSTIN, computed from the first 14 (weights 1, 2, 1, 2… in base 36). */
export function checkDigit(first14: string): string {
  let sum = 0;
  for (let position = 0; position < 14; position++) {
    const product = DIGITS.indexOf(first14.charAt(position)) * (position % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return DIGITS.charAt((36 - (sum % 36)) % 36);
}

/** Says why a GSTIN is wrong for a state (two-digit GST code), or nothing when it is right. */
export function refuseGstin(gstin: string, stateCode: string): GstinRefusal | undefined {
  if (!GSTIN_PATTERN.test(gstin)) return "pattern";
  if (checkDigit(gstin.slice(0, 14)) !== gstin.charAt(14)) return "check_digit";
  if (gstin.slice(0, 2) !== stateCode) return "state";
  return undefined;
}
