"use client";

import { LoaderCircle } from "lucide-react";
import { Button } from "@/components/ui/button";
import { LiveReads } from "@/components/ui/live-reads";
import {
  type CheckoutActions,
  CheckoutStatus,
  type CheckoutStep,
  useCheckoutFlow,
} from "./checkout-flow";

const WORDS: Partial<Record<CheckoutStep["kind"], string>> = {
  opening: "Opening the payment window…",
  open: "Waiting for the payment window…",
  checking: "Confirming…",
};

/** The button of a payment. It stays focusable while it waits; a second press is ignored. */
export function PayNow({
  step,
  label,
  onPress,
}: {
  step: CheckoutStep;
  label: string;
  onPress: () => void;
}) {
  const busy = WORDS[step.kind];
  return (
    <Button
      variant="primary"
      aria-disabled={busy ? true : undefined}
      onClick={() => {
        if (!busy) onPress();
      }}
    >
      {busy && <LoaderCircle aria-hidden className="size-4 animate-spin" />}
      {busy ?? label}
    </Button>
  );
}

type Props = CheckoutActions & {
  /** "Pay ₹9,322.00". */
  label: string;
  /** Where PDFs are found, `/billing/documents` in a workspace; without it no link is offered. */
  documents?: string;
};

function Payment({ label, documents, ...actions }: Props) {
  const { step, run } = useCheckoutFlow(actions);
  return (
    <div className="flex flex-col items-start gap-2">
      {step.kind !== "settled" && <PayNow step={step} label={label} onPress={run} />}
      <CheckoutStatus step={step} documents={documents} />
    </div>
  );
}

/** Pays one invoice or quote in the payment window and says what became of it. */
export function PayButton(props: Props) {
  return (
    <LiveReads>
      <Payment {...props} />
    </LiveReads>
  );
}
