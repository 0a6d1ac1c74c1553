import type { VerifiedPayment } from "./verify-checkout";

export type Verdict = {
  outcome: "applied" | "refunded" | "quarantined" | "pending";
  message: string;
};

const REFUNDED: Record<string, string> = {
  stale_quote:
    "The subscription changed before the payment arrived, so nothing was changed. The payment goes back in full.",
  duplicate_payment: "This was paid already. The second payment goes back in full.",
  superseded_order: "The amount had changed meanwhile. The payment goes back in full.",
};

/** What has come of a payment that Checkout reported, in words for whoever paid. */
export function verdictOf({ outcome: told }: VerifiedPayment): Verdict {
  // A webhook may have been faster than the browser's return.
  const outcome = told.kind === "known" ? told.became : told;
  const { kind } = outcome;
  if (kind === "applied") return { outcome: kind, message: "Paid. Thank you." };
  if (kind === "refunded") {
    return { outcome: kind, message: REFUNDED[outcome.reason] ?? "The payment goes back in full." };
  }
  if (kind === "quarantined") {
    const message = "The payment does not fit its order. Our staff look into it.";
    return { outcome: kind, message };
  }
  if (kind === "noted" && outcome.status === "failed") {
    return { outcome: "pending", message: "The payment did not succeed. Nothing was changed." };
  }
  return { outcome: "pending", message: "The payment is on its way. This can take some minutes." };
}
