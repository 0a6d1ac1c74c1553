"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { amountText } from "@/components/billing/amount-text";
import { CheckoutStatus, useCheckoutFlow } from "@/components/billing/checkout-flow";
import { PayNow } from "@/components/billing/pay-button";
import { QuotePreview } from "@/components/billing/quote-preview";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { LiveReads } from "@/components/ui/live-reads";
import type { PlanActions, QuoteRequest, QuoteView } from "@/lib/web/views-billing";
import { QuoteSkeleton } from "./quote-skeleton";
import { RefusalNote } from "./refusal-note";
import { hasChangedSince } from "./subscription-version";
import { type Refused, useAnswer } from "./use-answer";

type Props = {
  title: string;
  /** What it is about, above the price. */
  intro?: ReactNode;
  request: QuoteRequest;
  /** The subscription's version that the reader looks at. */
  version: number;
  actions: PlanActions;
  /** Where to come back to when something has to be done elsewhere first. */
  returnTo: string;
  /** Where to go when it is done. */
  done?: ReactNode;
  onClose: () => void;
};

const UNREACHED: Refused = {
  isDone: false,
  message: "The price could not be read. Check your connection.",
};

/** Refusals that a new price overcomes. */
const ASK_AGAIN = ["stale", "quote_expired"];

function useQuote({ request, version, actions }: Props) {
  const [attempt, setAttempt] = useState(0);
  const query = useQuery({
    queryKey: ["quote", request, attempt],
    queryFn: () => actions.quote({ ...request, version }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const refused = query.isError ? UNREACHED : query.data?.isDone === false ? query.data : undefined;
  const quote = query.data?.isDone ? query.data.value : undefined;
  return { quote, refused, again: () => setAttempt((count) => count + 1) };
}

/** A quote on its way to being applied: paid for in the payment window, or at once. */
function usePurchase(props: Props, quote: QuoteView | undefined) {
  const { actions, version } = props;
  const [seen] = useState(version);
  const [isApplied, setIsApplied] = useState(false);
  const free = useAnswer();
  const { step, run, reset } = useCheckoutFlow({
    start: () => actions.startPayment(quote?.id ?? ""),
    verify: actions.verify,
    isSettled: () => hasChangedSince(seen),
  });
  const applyFree = async () => {
    if (quote && (await free.run(() => actions.applyFree(quote.id)))) setIsApplied(true);
  };
  const failed =
    step.kind === "failed" && step.reason ? { ...step, isDone: false as const } : undefined;
  const isDone = isApplied || step.kind === "settled";
  return { step, run, reset, free, applyFree, refused: failed ?? free.refused, isDone };
}

type Purchase = ReturnType<typeof usePurchase>;

function PurchaseButtons({
  quote,
  purchase,
  onCancel,
}: {
  quote: QuoteView;
  purchase: Purchase;
  onCancel: () => void;
}) {
  const { step, run, free, applyFree } = purchase;
  const pay = `Pay ${amountText(quote.amountDue, quote.currency)}`;
  return (
    <div className="flex flex-wrap gap-2">
      {quote.amountDue > 0 ? (
        <PayNow step={step} label={pay} onPress={run} />
      ) : (
        <Button variant="primary" aria-disabled={free.isPending || undefined} onClick={applyFree}>
          {free.isPending ? "One moment…" : "Confirm, nothing to pay"}
        </Button>
      )}
      <Button variant="ghost" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}

function AskAgain({ refused, onAsk }: { refused: Refused; onAsk: () => void }) {
  if (refused !== UNREACHED && !ASK_AGAIN.includes(refused.reason ?? "")) return null;
  return (
    <Button size="sm" onClick={onAsk}>
      Show the price as it is now
    </Button>
  );
}

function QuoteSteps(props: Props) {
  const { title, intro, returnTo, done, onClose } = props;
  const { quote, refused, again } = useQuote(props);
  const purchase = usePurchase(props, quote);
  const { step, reset, isDone } = purchase;
  const isBusy = step.kind === "opening" || step.kind === "checking" || purchase.free.isPending;
  const why = refused ?? purchase.refused;
  const askAgain = () => {
    reset();
    again();
  };
  return (
    <Dialog
      title={title}
      isOpen={step.kind !== "open"}
      onOpenChange={(isOpen) => {
        if (!isOpen && !isBusy) onClose();
      }}
    >
      <div className="flex flex-col gap-3 p-4">
        {!isDone && intro}
        {isDone && (
          <>
            {step.kind !== "settled" && <p role="status">It is done. Nothing was charged.</p>}
            <CheckoutStatus step={step} documents="/billing/documents" />
            <div className="flex flex-wrap gap-2">
              {done}
              <Button onClick={onClose}>Close</Button>
            </div>
          </>
        )}
        {!isDone && !quote && !refused && <QuoteSkeleton />}
        {!isDone && quote && <QuotePreview quote={quote} />}
        {!isDone && why && (
          <RefusalNote refused={why} returnTo={returnTo}>
            <AskAgain refused={why} onAsk={askAgain} />
          </RefusalNote>
        )}
        {!isDone && !why && <CheckoutStatus step={step} documents="/billing/documents" />}
        {!isDone && quote && (
          <PurchaseButtons quote={quote} purchase={purchase} onCancel={onClose} />
        )}
      </div>
    </Dialog>
  );
}

/**
 * Shows what a purchase or change costs, to the paisa, with the documents that will result; then has it
 * paid, or applied at once where nothing is due. While the payment window is open it steps aside.
 */
export function QuoteDialog(props: Props) {
  return (
    <LiveReads>
      <QuoteSteps {...props} />
    </LiveReads>
  );
}
