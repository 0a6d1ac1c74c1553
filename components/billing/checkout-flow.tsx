"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleAlert, CircleCheck, LoaderCircle } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { RequestReference } from "@/components/ui/request-reference";
import type { Answer, CheckoutView, PaidOrder, PaymentResult } from "@/lib/web/views-billing";
import { openCheckout } from "./checkout";

/** Where a payment stands, from the press of the button to the document. */
export type CheckoutStep =
  | { kind: "idle" }
  | { kind: "opening" }
  /** The payment window covers the page. Dialogs must be closed: they would keep the keyboard. */
  | { kind: "open" }
  | { kind: "checking" }
  /** The answer may have been lost on its way: the server is asked for a minute. */
  | { kind: "waiting"; message: string }
  | { kind: "settled"; invoiceNumber?: string; message: string }
  | { kind: "returned"; message: string }
  | { kind: "failed"; message: string; reason?: string; requestId?: string };

export type CheckoutActions = {
  /** Makes the order, or finds the one there is. */
  start: () => Promise<Answer<CheckoutView>>;
  verify: (paid: PaidOrder) => Promise<Answer<PaymentResult>>;
  /** Whether what is paid for has happened, however the news came. */
  isSettled: () => Promise<boolean>;
};

const ASK_EVERY_MS = 2_000;
const ASK_TIMES = 30;
const OUT_OF_REACH = "The server cannot be reached. Nothing was charged here; try again.";
const SETTLED = "Your payment has arrived.";
const CLOSED =
  "The payment window was closed. If you did pay, it shows here as soon as it is confirmed; else you can try again.";
const UNCONFIRMED =
  "Your payment is being confirmed. You may leave this page; we write to you when it is done.";

/** Two frames: a dialog that closes has given the keyboard back by then. */
const nextFrame = () =>
  new Promise<void>((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
  );

function afterVerifying(answer: Answer<PaymentResult>): CheckoutStep {
  if (!answer.isDone) {
    const { message, reason, requestId } = answer;
    return { kind: "failed", message, reason, requestId };
  }
  const { outcome, invoiceNumber, message } = answer.value;
  if (outcome === "pending") return { kind: "waiting", message };
  if (outcome === "applied") {
    return { kind: "settled", invoiceNumber, message };
  }
  return { kind: "returned", message };
}

async function pay(
  { start, verify }: CheckoutActions,
  show: (step: CheckoutStep) => void,
): Promise<CheckoutStep> {
  const order = await start();
  if (!order.isDone) return { kind: "failed", ...order };
  show({ kind: "open" });
  await nextFrame();
  const end = await openCheckout(order.value);
  if (end.kind === "closed") return { kind: "waiting", message: CLOSED };
  if (end.kind === "failed") return { kind: "failed", message: end.description };
  show({ kind: "checking" });
  const { orderId, paymentId, signature } = end;
  try {
    return afterVerifying(await verify({ orderId, paymentId, signature }));
  } catch {
    // Paid, but the confirmation did not get through: the gateway tells the server by itself.
    return { kind: "waiting", message: UNCONFIRMED };
  }
}

/**
 * One payment: makes the order, opens the payment window, has its answer checked and, when no answer
 * came, asks the server until it knows. The page is read again once it is settled. Needs LiveReads above.
 */
export function useCheckoutFlow(actions: CheckoutActions) {
  const router = useRouter();
  const [step, setStep] = useState<CheckoutStep>({ kind: "idle" });
  const [round, setRound] = useState(0);
  const latest = useRef(actions);
  latest.current = actions;

  const show = useCallback(
    (next: CheckoutStep) => {
      setStep(next);
      if (next.kind === "settled") router.refresh();
    },
    [router],
  );
  const run = useCallback(async () => {
    setRound((count) => count + 1);
    show({ kind: "opening" });
    try {
      show(await pay(latest.current, show));
    } catch (error) {
      const isWindow = error instanceof Error && error.message.includes("payment window");
      show({ kind: "failed", message: isWindow && error.message ? error.message : OUT_OF_REACH });
    }
  }, [show]);
  const reset = useCallback(() => setStep({ kind: "idle" }), []);

  const isWaiting = step.kind === "waiting";
  const asked = useQuery({
    queryKey: ["is-settled", round],
    queryFn: () => latest.current.isSettled(),
    enabled: isWaiting,
    gcTime: 0,
    retry: false,
    refetchInterval: ({ state }) =>
      state.data || state.dataUpdateCount + state.errorUpdateCount >= ASK_TIMES
        ? false
        : ASK_EVERY_MS,
  });
  useEffect(() => {
    if (isWaiting && asked.data) show({ kind: "settled", message: SETTLED });
  }, [isWaiting, asked.data, show]);
  return { step, run, reset };
}

function Line({ tone, icon, children }: { tone: string; icon: ReactNode; children: ReactNode }) {
  return (
    <div className={`flex gap-2 ${tone}`}>
      {icon}
      <div className="min-w-0 flex-1 text-ink">{children}</div>
    </div>
  );
}

const ICON = "mt-0.5 size-4 shrink-0";

/** Says where a payment stands; read out as it changes. `documents` is where PDFs are found. */
export function CheckoutStatus({ step, documents }: { step: CheckoutStep; documents?: string }) {
  return (
    <div role="status" aria-live="polite" className="text-sm empty:hidden">
      {step.kind === "checking" && (
        <Line tone="" icon={<LoaderCircle aria-hidden className={`${ICON} animate-spin`} />}>
          Confirming your payment…
        </Line>
      )}
      {step.kind === "waiting" && (
        <Line
          tone="text-ink-muted"
          icon={<LoaderCircle aria-hidden className={`${ICON} animate-spin`} />}
        >
          {step.message}
        </Line>
      )}
      {step.kind === "settled" && (
        <Line tone="text-success" icon={<CircleCheck aria-hidden className={ICON} />}>
          {step.message}{" "}
          {step.invoiceNumber && documents && (
            <a
              href={`${documents}/${step.invoiceNumber.replaceAll("/", "-")}.pdf`}
              className="text-accent-ink underline underline-offset-2"
            >
              Invoice {step.invoiceNumber} (PDF)
            </a>
          )}
        </Line>
      )}
      {(step.kind === "failed" || step.kind === "returned") && (
        <Line tone="text-danger" icon={<CircleAlert aria-hidden className={ICON} />}>
          {step.message}
          {step.kind === "failed" && step.requestId && (
            <RequestReference label="Request" id={step.requestId} />
          )}
        </Line>
      )}
    </div>
  );
}
