"use client";

import { useRef } from "react";
import { Card } from "@/components/ui/card";
import { LiveReads } from "@/components/ui/live-reads";
import type { Answer, CheckoutView } from "@/lib/web/views-billing";
import type { AutopayView } from "@/lib/web/views-billing-page";
import { type CheckoutActions, CheckoutStatus, useCheckoutFlow } from "./checkout-flow";
import { MandateFields } from "./mandate-fields";
import { PayNow } from "./pay-button";

type Props = {
  view: AutopayView;
  authorise: (account: Record<string, string>) => Promise<Answer<CheckoutView>>;
  verify: CheckoutActions["verify"];
  isAuthorised: () => Promise<boolean>;
};

/** What was typed, without the repetition of the account's number. */
function accountOf(form: HTMLFormElement): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (name !== "repeatedNumber") typed[name] = String(value);
  }
  return typed;
}

/** Whether the browser finds the form complete and the number was typed twice alike. */
function isInOrder(form: HTMLFormElement): boolean {
  const first = form.elements.namedItem("accountNumber");
  const second = form.elements.namedItem("repeatedNumber");
  if (first instanceof HTMLInputElement && second instanceof HTMLInputElement) {
    const isSame = first.value.trim() === second.value.trim();
    second.setCustomValidity(isSame ? "" : "The two account numbers are not the same.");
  }
  return form.reportValidity();
}

function Mandate({ view, authorise, verify, isAuthorised }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const { step, run } = useCheckoutFlow({
    start: async () => authorise(form.current ? accountOf(form.current) : {}),
    verify,
    isSettled: isAuthorised,
  });
  const press = () => {
    if (form.current && isInOrder(form.current)) run();
  };
  return (
    <form
      ref={form}
      aria-label="Authorise a mandate"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        press();
      }}
      onInput={(event) => {
        if (event.target instanceof HTMLInputElement) event.target.setCustomValidity("");
      }}
      className="flex flex-col gap-4 p-4"
    >
      <MandateFields suggestedRupees={view.suggestedRupees} />
      <div className="flex flex-col items-start gap-2">
        <PayNow step={step} label="Confirm at the bank" onPress={press} />
        <CheckoutStatus step={step} />
        <p className="text-ink-muted text-xs">
          Nothing is charged now. You can end the mandate here at any time.
        </p>
      </div>
    </form>
  );
}

/** Authorises debits of a bank account: the account here, the confirmation in the payment window. */
export function MandateForm(props: Props) {
  const isActive = props.view.mandates.some(({ status }) => status === "confirmed");
  return (
    <Card title={isActive ? "Debit another account instead" : "Authorise a mandate"}>
      <LiveReads>
        <Mandate {...props} />
      </LiveReads>
    </Card>
  );
}
