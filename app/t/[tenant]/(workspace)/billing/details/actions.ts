"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { updateBillingDetails } from "@/lib/platform/billing/subscription/update-details";
import { nextPath } from "@/lib/web/next-path";
import { runAction } from "@/lib/web/run-action";
import type { FormState } from "@/lib/web/views";

const FIELDS = [
  "legalName",
  "billingEmail",
  "address.line1",
  "address.line2",
  "address.city",
  "address.postalCode",
  "stateCode",
  "gstin",
] as const;

/** Saves whom invoices are made out to, then goes back to where somebody was sent here from. */
export async function saveDetails(_previous: FormState, form: FormData): Promise<FormState> {
  const text = (name: string) => String(form.get(name) ?? "");
  const input = {
    legalName: text("legalName"),
    billingEmail: text("billingEmail"),
    stateCode: text("stateCode"),
    gstin: text("gstin"),
    address: {
      line1: text("address.line1"),
      line2: text("address.line2"),
      city: text("address.city"),
      postalCode: text("address.postalCode"),
    },
    version: text("version"),
  };
  const next = form.get("next");
  const state = await runAction(updateBillingDetails, input, {
    values: Object.fromEntries(FIELDS.map((name) => [name, text(name)])),
    notice: "Saved. Invoices and credit notes from now on say this.",
    ...(next && { onDone: () => redirect(nextPath(next)) }),
  });
  if (state.notice) refresh();
  return state;
}
