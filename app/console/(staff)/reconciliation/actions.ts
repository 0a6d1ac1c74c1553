"use server";

import { reconcileByStaff } from "@/lib/platform/billing/staff/operate";
import { resolveReconItem, takeReconItem } from "@/lib/platform/billing/staff/recon-item";
import { runStaffAction } from "@/lib/web/console-action";
import type { FormState } from "@/lib/web/views";

const text = (form: FormData, name: string) => String(form.get(name) ?? "");

/** Compares our books with the gateway's now. */
export async function runNow(_: FormState, form: FormData): Promise<FormState> {
  return runStaffAction((request) => reconcileByStaff(request, { kind: text(form, "kind") }), {
    notice: "Compared. What was found is in the list.",
  });
}

/** Makes the reader the one who answers for a difference. */
export async function take(_: FormState, form: FormData): Promise<FormState> {
  return runStaffAction((request) => takeReconItem(request, { id: text(form, "id") }), {
    notice: "It is yours.",
  });
}

/** Settles a difference with an explanation. */
export async function resolve(_: FormState, form: FormData): Promise<FormState> {
  const input = { id: text(form, "id"), reason: text(form, "reason") };
  return runStaffAction((request) => resolveReconItem(request, input), {
    notice: "The difference is settled.",
    values: { reason: input.reason },
  });
}
