import { z } from "zod";
import { GSTIN_MESSAGES, refuseGstin } from "@/lib/platform/tax/gstin";
import { INDIAN_STATES } from "@/lib/platform/tax/indian-states";

/** What invoices are made out to; the form uses the same schema. Pure: it runs in the browser too. */

const GST_CODES: ReadonlySet<string> = new Set(INDIAN_STATES.map(({ gstCode }) => gstCode));

/** No control characters and nothing that would be markup in a mail. */
const plainText = (label: string, min: number, max: number) =>
  z
    .string({ error: `${label} is missing.` })
    .trim()
    .min(min, min === 1 ? `${label} is missing.` : `${label} needs at least ${min} characters.`)
    .max(max, `${label} has at most ${max} characters.`)
    .regex(/^[^\p{C}<>]*$/u, `${label} may not contain < > or control characters.`);

const blankToNull = (value: unknown) =>
  typeof value === "string" && value.trim() === "" ? null : value;

const addressInput = z.strictObject(
  {
    line1: plainText("The address", 1, 100),
    line2: plainText("The second line", 0, 100).default(""),
    city: plainText("The city", 1, 60),
    postalCode: plainText("The postal code", 1, 12),
  },
  { error: "The address is missing." },
);

export const detailsInput = z.strictObject({
  legalName: plainText("The company name", 2, 120),
  billingEmail: z
    .string({ error: "The e-mail address is missing." })
    .trim()
    .toLowerCase()
    .max(254, "The e-mail address has at most 254 characters.")
    .pipe(z.email("This is not an e-mail address.")),
  /** Two-digit GST code; null outside India. */
  stateCode: z.preprocess(blankToNull, z.string().trim().nullable()).default(null),
  gstin: z.preprocess(blankToNull, z.string().trim().toUpperCase().nullable()).default(null),
  address: addressInput,
  /** The subscription's version that the caller looked at; another one is refused as `stale`. */
  version: z.coerce.number().int().optional(),
});

type BillingDetails = z.output<typeof detailsInput>;

/** What a country's rules have against details, by field; empty when nothing. */
export function refuseDetails(
  country: string,
  { stateCode, gstin, address }: Pick<BillingDetails, "stateCode" | "gstin" | "address">,
): Record<string, string> {
  const fields: Record<string, string> = {};
  if (country !== "IN") {
    if (gstin) fields.gstin = "Only companies in India have a GSTIN.";
    if (stateCode) fields.stateCode = "The state is asked for in India only.";
    return fields;
  }
  if (!/^[1-9]\d{5}$/.test(address.postalCode)) {
    fields["address.postalCode"] = "A PIN code has six digits and does not begin with 0.";
  }
  if (!stateCode) fields.stateCode = "Choose your state; it decides the GST.";
  else if (!GST_CODES.has(stateCode)) {
    fields.stateCode = "Give the two-digit GST code of a state, such as 29.";
  } else if (gstin) {
    const refusal = refuseGstin(gstin, stateCode);
    if (refusal) fields.gstin = GSTIN_MESSAGES[refusal];
  }
  return fields;
}
