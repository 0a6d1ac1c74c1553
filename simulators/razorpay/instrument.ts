import { z } from "zod";
import type { ErrorFacts } from "./entity";

export const instrumentInput = z.object({
  method: z.enum(["upi", "card", "netbanking", "emandate"]).default("upi"),
  vpa: z.string().optional(),
  /** With or without spaces. */
  card_number: z.string().optional(),
  otp: z.string().optional(),
});

export type Instrument = z.output<typeof instrumentInput>;

const failure = (description: string, step: string, reason: string): ErrorFacts => ({
  error_code: "BAD_REQUEST_ERROR",
  error_description: description,
  error_source: "customer",
  error_step: step,
  error_reason: reason,
});

export const NO_ERROR: ErrorFacts = {
  error_code: null,
  error_description: null,
  error_source: null,
  error_step: null,
  error_reason: null,
};

export const DECLINED = failure(
  "Payment was unsuccessful as it was declined by the bank. Try another method.",
  "payment_authorization",
  "payment_failed",
);
export const TIMED_OUT = failure(
  "Payment was not completed on time.",
  "payment_authentication",
  "payment_timed_out",
);
export const DEBIT_REJECTED = failure(
  "The bank rejected the debit for want of balance.",
  "payment_debit_response",
  "insufficient_funds",
);
const BAD_OTP = failure(
  "Payment was unsuccessful as the OTP entered is incorrect.",
  "payment_authentication",
  "incorrect_otp",
);
const BAD_VPA = failure("Invalid VPA. Enter a valid one.", "payment_initiation", "invalid_vpa");
const UNKNOWN_CARD = failure(
  "This card is not supported. Try another one.",
  "payment_initiation",
  "card_not_supported",
);

/** Test cards of the billing specification, section 14. */
const CARDS: Record<string, ErrorFacts> = {
  "4100280000001007": NO_ERROR,
  "4100280000080001": failure(
    "Payment was unsuccessful as the card has not enough balance.",
    "payment_authorization",
    "insufficient_fund",
  ),
  "4100280000060003": failure(
    "Payment was declined by the card's bank.",
    "payment_authorization",
    "card_declined",
  ),
};

/** What the bank says to an instrument. */
export function verdictOn({ method, vpa, card_number, otp }: Instrument): ErrorFacts {
  if (method === "upi") {
    const address = vpa ?? "success@razorpay";
    if (!/^[\w.-]+@[\w.-]+$/.test(address)) return BAD_VPA;
    return address === "failure@razorpay" ? DECLINED : NO_ERROR;
  }
  if (method === "card" && card_number !== undefined) {
    const card = CARDS[card_number.replace(/\D/g, "")];
    if (!card) return UNKNOWN_CARD;
    if (otp !== undefined && !/^\d{4,}$/.test(otp.trim())) return BAD_OTP;
    return card;
  }
  return NO_ERROR;
}
