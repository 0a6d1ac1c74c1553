"use client";

import { Landmark } from "lucide-react";
import { ConfirmDialog } from "@/components/roles/confirm-dialog";
import type { FormAction } from "@/components/ui/action-form";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import type { AutopayView } from "@/lib/web/views-billing-page";
import { amountText } from "./amount-text";

type Mandate = AutopayView["mandates"][number];

function stateOf({ status, isAuthorised }: Mandate): { word: string; tone: Tone; text: string } {
  switch (status) {
    case "confirmed":
      return { word: "Active", tone: "success", text: "Renewals are debited from this account." };
    case "rejected":
      return { word: "Refused", tone: "danger", text: "Your bank did not take it on." };
    case "paused":
      return { word: "Paused", tone: "warning", text: "Paused at your bank; nothing is debited." };
    case "cancelled":
      return { word: "Ended", tone: "neutral", text: "Nothing is debited any more." };
    default:
      return isAuthorised
        ? {
            word: "With the bank",
            tone: "accent",
            text: "You confirmed it. Your bank takes it on within a few days; until then pay invoices yourself.",
          }
        : {
            word: "Not confirmed",
            tone: "neutral",
            text: "It was begun and not confirmed, so it does nothing.",
          };
  }
}

function EndMandate({ mandate, end }: { mandate: Mandate; end: FormAction }) {
  if (mandate.status === "cancelled" || mandate.status === "rejected") return null;
  return (
    <ConfirmDialog
      trigger={{ label: "End", name: `End the mandate of ${mandate.accountHint}` }}
      title="End this mandate"
      confirm="End it"
      pending="Ending"
      fields={{ id: mandate.id }}
      action={end}
      size="sm"
    >
      Nothing is debited from {mandate.accountHint} any more, and you pay invoices yourself. A debit
      that is with the bank already runs its course.
    </ConfirmDialog>
  );
}

/** The bank mandates that were given, and what became of each. */
export function MandateList({ view, end }: { view: AutopayView; end: FormAction }) {
  const { mandates, isRupees } = view;
  return (
    <Card title="Bank mandates">
      {mandates.length === 0 ? (
        <EmptyState icon={Landmark} title="No mandate yet">
          {isRupees
            ? "Cards and UPI need your confirmation for every payment of this size, by the rules of the Reserve Bank. A bank mandate needs it once."
            : "Bank mandates exist for companies in India that pay in rupees. Invoices in dollars are paid by card from the mail or from here."}
        </EmptyState>
      ) : (
        <ul className="divide-y">
          {mandates.map((mandate) => {
            const { word, tone, text } = stateOf(mandate);
            return (
              <li
                key={mandate.id}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 p-4"
              >
                <div className="flex min-w-0 flex-col gap-0.5">
                  <p className="flex flex-wrap items-center gap-2">
                    <span className="font-medium">{mandate.accountHint}</span>
                    <Badge tone={tone}>{word}</Badge>
                  </p>
                  <p className="text-ink-muted">
                    {text} At most {amountText(mandate.maxAmount, "INR")} a time; given on{" "}
                    <DateTime at={mandate.givenAt} style="day" />.
                  </p>
                </div>
                <EndMandate mandate={mandate} end={end} />
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
