"use server";

import { redirect } from "next/navigation";
import type { StaffOutcome } from "@/lib/platform/billing/staff/approval";
import { cancelByStaff } from "@/lib/platform/billing/staff/cancel";
import { changeByStaff } from "@/lib/platform/billing/staff/change";
import { creditByStaff } from "@/lib/platform/billing/staff/goodwill";
import { enterManualPayment } from "@/lib/platform/billing/staff/manual-payment";
import { refundCreditByStaff } from "@/lib/platform/billing/staff/refund-credit";
import { setCollection } from "@/lib/platform/billing/staff/set-collection";
import { startTrialByStaff } from "@/lib/platform/billing/staff/start-trial";
import { runStaffAction } from "@/lib/web/console-action";
import type { FormState } from "@/lib/web/views";

const text = (form: FormData, name: string) => String(form.get(name) ?? "").trim();
const optional = (form: FormData, name: string) => text(form, name) || undefined;

const about = (form: FormData) => ({
  tenantId: text(form, "tenant_id"),
  reason: text(form, "reason"),
});
const previewed = (form: FormData) => ({
  version: text(form, "version"),
  on: text(form, "on"),
});
const typed = (form: FormData) => ({ reason: text(form, "reason") });

/** Back to the tenant's billing, or to where a second person decides. */
const leaveFor = (form: FormData) => (outcome: StaffOutcome | undefined) => {
  if (outcome?.state === "waiting") redirect("/approvals");
  redirect(`/tenants/${text(form, "tenant_id")}/billing`);
};

/** Changes a subscription today, as previewed. */
export async function changeSubscription(_: FormState, form: FormData): Promise<FormState> {
  const change = {
    tier: optional(form, "tier"),
    add: form.getAll("add").map(String),
    remove: form.getAll("remove").map(String),
  };
  const input = { ...about(form), change, previewed: previewed(form) };
  return runStaffAction(
    async (request): Promise<undefined> => void (await changeByStaff(request, input)),
    {
      notice: "The subscription is changed.",
      values: typed(form),
      afterwards: leaveFor(form),
    },
  );
}

/** Ends a subscription today, as previewed. */
export async function cancelSubscription(_: FormState, form: FormData): Promise<FormState> {
  const input = {
    ...about(form),
    settlement: text(form, "settlement"),
    previewed: previewed(form),
  };
  return runStaffAction((request) => cancelByStaff(request, input), {
    notice: "The subscription is cancelled.",
    values: typed(form),
    afterwards: leaveFor(form),
  });
}

/** Sends the credit of a cancelled subscription back. */
export async function refundCredit(_: FormState, form: FormData): Promise<FormState> {
  const input = { ...about(form), previewed: previewed(form) };
  return runStaffAction((request) => refundCreditByStaff(request, input), {
    notice: "The refund is on its way.",
    values: typed(form),
    afterwards: leaveFor(form),
  });
}

/** Gives goodwill credit on a line. */
export async function giveCredit(_: FormState, form: FormData): Promise<FormState> {
  const [invoiceId, lineId] = text(form, "line").split(":");
  const input = { ...about(form), invoiceId, lineId, amount: text(form, "amount") };
  return runStaffAction((request) => creditByStaff(request, input), {
    notice: "The credit is given.",
    values: typed(form),
    afterwards: leaveFor(form),
  });
}

/** Enters a bank transfer and withheld tax. */
export async function enterPayment(_: FormState, form: FormData): Promise<FormState> {
  const certificate = optional(form, "certificate");
  const rate = optional(form, "rate");
  const input = {
    ...about(form),
    invoiceId: text(form, "invoiceId"),
    amount: optional(form, "amount"),
    utr: optional(form, "utr"),
    receivedOn: text(form, "receivedOn"),
    tds: certificate || rate ? { certificate: certificate ?? "", rate: rate ?? "" } : undefined,
  };
  const names = ["reason", "invoiceId", "amount", "utr", "receivedOn", "certificate", "rate"];
  const state = await runStaffAction((request) => enterManualPayment(request, input), {
    notice: "The payment is entered.",
    values: Object.fromEntries(names.map((name) => [name, text(form, name)])),
    afterwards: () => leaveFor(form)(undefined),
  });
  const fields = Object.entries(state.fields).map(([name, rule]) => [
    name.replace(/^tds\./, ""),
    rule,
  ]);
  return { ...state, fields: Object.fromEntries(fields) };
}

/** Starts a trial that only sales grant. */
export async function startTrial(_: FormState, form: FormData): Promise<FormState> {
  const input = { ...about(form), tier: text(form, "tier") };
  return runStaffAction((request) => startTrialByStaff(request, input), {
    notice: "The trial has started.",
    values: { ...typed(form), tier: input.tier },
  });
}

/** Says how a customer pays. */
export async function changeCollection(_: FormState, form: FormData): Promise<FormState> {
  const input = { ...about(form), collection: text(form, "collection") };
  return runStaffAction((request) => setCollection(request, input), {
    notice: "Saved.",
    values: { ...typed(form), collection: input.collection },
  });
}
