"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import {
  cancelSubscription,
  uncancelSubscription,
} from "@/lib/platform/billing/subscription/cancel";
import { formFields, runAction } from "@/lib/web/run-action";
import { currentSession } from "@/lib/web/session";
import type { FormState } from "@/lib/web/views";

/** The page shows what became of it. */
function shown(state: FormState): FormState {
  if (state.notice) refresh();
  return state;
}

/** Ends the subscription with its period, or today where the company's name was typed. */
export async function cancel(_previous: FormState, form: FormData): Promise<FormState> {
  const { companyName, ...input } = formFields(form);
  if (input.mode !== "now") {
    const notice = "The subscription ends with its period. Until then you can take it back.";
    return shown(await runAction(cancelSubscription, input, { notice }));
  }
  const session = await currentSession();
  if (session && String(companyName ?? "").trim() !== session.tenant.name.trim()) {
    const message = `Type ${session.tenant.name} as it is written here.`;
    return { fields: { companyName: message }, values: {} };
  }
  return runAction(cancelSubscription, input, { onDone: () => redirect("/billing") });
}

export async function uncancel(_previous: FormState, form: FormData): Promise<FormState> {
  const notice = "The cancellation was taken back. The subscription goes on.";
  return shown(await runAction(uncancelSubscription, formFields(form), { notice }));
}
