import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { type Currency, formatMoney } from "@/lib/core/money";
import { billingTime } from "@/lib/platform/billing/clock";
import type { Command } from "@/lib/platform/billing/engine/plan";
import { amountInput } from "@/lib/platform/billing/staff/amount-input";
import { ALONE_UP_TO } from "@/lib/platform/billing/staff/approval";
import { changeCommand, staffChange } from "@/lib/platform/billing/staff/change";
import { previewForStaff, type StaffPreview } from "@/lib/platform/billing/staff/preview";
import { listInvoiceLines } from "@/lib/platform/billing/staff/tenant-billing";
import { MODULES } from "@/lib/platform/catalog/modules";
import { getTier, TIER_CODES, TIERS } from "@/lib/platform/catalog/tiers";
import type { StaffPermission } from "@/lib/platform/staff/permissions";
import { admitStaff, type ConsoleSearch } from "./console";
import { getTenantBilling } from "./console-tenant-billing";
import { currentRequest } from "./current-request";
import type { BillingPreviewView, ChoiceView, PreviewAnswer } from "./views-console-billing";

type Document = StaffPreview["documents"][number];

function totalsOf(document: Document, currency: Currency) {
  const money = (amount: number) => formatMoney(BigInt(amount), currency);
  const rows: [string, number | undefined, boolean][] = [
    ["Before tax", document.subtotal, true],
    ["CGST", document.cgst, false],
    ["SGST", document.sgst, false],
    ["IGST", document.igst, false],
    ["Total", document.total, true],
    ["Paid with credit", document.creditApplied, false],
    ["Written off", document.writeoff, false],
    ["To be paid", document.amountDue, document.type === "invoice"],
    ["Taken off the invoice", document.appliedToInvoice, false],
    ["Becomes credit", document.toBalance, document.type === "credit_note"],
  ];
  return rows.flatMap(([term, amount, isAlwaysShown]) =>
    amount !== undefined && (amount > 0 || isAlwaysShown) ? [{ term, value: money(amount) }] : [],
  );
}

function outcomeOf(preview: StaffPreview) {
  const money = (amount: number) => formatMoney(BigInt(amount), preview.currency);
  return [
    { term: "Subscription afterwards", value: preview.statusAfter.toLowerCase().replace("_", " ") },
    ...(preview.amountDue > 0
      ? [{ term: "To be paid by the customer", value: money(preview.amountDue) }]
      : []),
    ...(preview.refunded > 0
      ? [{ term: "Sent back through the gateway", value: money(preview.refunded) }]
      : []),
    ...(preview.manualRefundDue > 0
      ? [{ term: "To be sent back by hand", value: money(preview.manualRefundDue) }]
      : []),
    {
      term: "Credit on account",
      value: `${money(preview.creditBefore)} before, ${money(preview.creditAfter)} afterwards`,
    },
  ];
}

function previewView(preview: StaffPreview): BillingPreviewView {
  const { currency } = preview;
  return {
    version: preview.version,
    on: preview.on,
    documents: preview.documents.map((document, position) => ({
      id: String(position),
      title:
        document.type === "invoice"
          ? "Invoice"
          : `Credit note on ${document.forNumber ?? "an invoice"}`,
      lines: document.lines.map((line, index) => ({
        id: `${position}-${index}`,
        product: line.name,
        quantity: line.quantity,
        days: `${line.days} of ${line.periodDays} days`,
        amount: formatMoney(BigInt(line.amount), currency),
      })),
      totals: totalsOf(document, currency),
    })),
    outcome: outcomeOf(preview),
  };
}

/** What a command would result in, or the rule that refuses it. */
async function answer(
  tenantId: string,
  command: Command,
  invoiceIds: readonly string[] = [],
): Promise<PreviewAnswer> {
  const { now } = await currentRequest();
  try {
    const preview = await previewForStaff(tenantId, command, await billingTime(now), {
      invoiceIds,
    });
    return { preview: previewView(preview) };
  } catch (error) {
    if (error instanceof AppError) return { refusal: error.message };
    throw error;
  }
}

/** One tenant's page about one action: who it is, and how it is named. */
async function admitTo(permission: StaffPermission, id: string) {
  const staff = await admitStaff(permission);
  const billing = await getTenantBilling(id);
  const { tenant } = billing;
  const alone = formatMoney(ALONE_UP_TO[tenant.currency], tenant.currency, { whole: true });
  return { staff, billing, tenant: { id: tenant.id, name: tenant.legalName }, alone };
}

const list = (value: string | string[] | undefined) => [value ?? []].flat().filter(Boolean);

/** Changing a subscription today: what there is to choose, what was chosen, and its preview. */
export async function loadChange(id: string, search: ConsoleSearch) {
  const { billing, tenant } = await admitTo("billing.change", id);
  const { tier } = billing.subscription;
  const owned = billing.items.map(({ product }) => product);
  const included: readonly string[] = getTier(tier).includedModules;
  const wanted = z.enum(TIER_CODES).safeParse(list(search.tier)[0]).data;
  const chosen = staffChange.safeParse({
    tier: wanted === tier ? undefined : wanted,
    add: list(search.add),
    remove: list(search.remove),
  });
  const change = chosen.success ? chosen.data : { tier: undefined, add: [], remove: [] };
  const isChosen = Boolean(change.tier ?? change.add.length + change.remove.length > 0);
  const modules = MODULES.filter(({ code }) => code !== "system_admin");
  const choice = ({ code, name }: { code: string; name: string }): ChoiceView => ({
    value: code,
    label: name,
  });
  return {
    tenant,
    plans: TIERS.filter(({ code }) => code !== "FREE").map(choice),
    plan: change.tier ?? tier,
    removable: modules.filter(({ code }) => owned.includes(code)).map(choice),
    addable: modules
      .filter(({ code }) => !owned.includes(code) && !included.includes(code))
      .map(choice),
    change: { tier: change.tier ?? "", add: [...change.add], remove: [...change.remove] },
    answer: isChosen ? await answer(tenant.id, changeCommand(change)) : undefined,
  };
}

const settlement = z.enum(["none", "credit", "refund"]);

/** Cancelling today: the settlements the reader may choose, and the preview of the chosen one. */
export async function loadCancel(id: string, search: ConsoleSearch) {
  const { staff, tenant, alone } = await admitTo("billing.read", id);
  const choices = [
    { value: "none", label: "Nothing is given back", permission: "billing.change" },
    { value: "credit", label: "Unused days become credit", permission: "billing.refund" },
    { value: "refund", label: "Unused days are sent back", permission: "billing.refund" },
  ].filter(({ permission }) => staff.permissions.has(permission));
  if (choices.length === 0) await admitStaff("billing.change");
  const chosen = settlement.safeParse(list(search.settlement)[0]).data;
  const isAllowed = chosen && choices.some(({ value }) => value === chosen);
  return {
    tenant,
    alone,
    choices: choices.map(({ value, label }): ChoiceView => ({ value, label })),
    settlement: isAllowed ? chosen : undefined,
    answer: isAllowed
      ? await answer(tenant.id, { do: "cancel", mode: "now", settlement: chosen })
      : undefined,
  };
}

/** Sending the credit of a cancelled subscription back, with its preview. */
export async function loadRefund(id: string) {
  const { tenant, alone } = await admitTo("billing.refund", id);
  return { tenant, alone, answer: await answer(tenant.id, { do: "refund_credit" }) };
}

/** Goodwill credit: the lines that have something left, what was chosen, and its preview. */
export async function loadGoodwill(id: string, search: ConsoleSearch) {
  const { billing, tenant, alone } = await admitTo("billing.credit", id);
  const { currency } = billing.tenant;
  const numbers = new Map(billing.invoices.map((one) => [one.id, one.number ?? ""]));
  const rows = await listInvoiceLines([...numbers.keys()]);
  const lines = rows
    .map((line) => ({
      value: `${line.invoiceId}:${line.id}`,
      label: `${numbers.get(line.invoiceId)}: ${line.description}, ${formatMoney(line.amount, currency)} before tax`,
      number: numbers.get(line.invoiceId) ?? "",
    }))
    .sort((a, b) => b.number.localeCompare(a.number));
  const [line = ""] = list(search.line);
  const [typed = ""] = list(search.amount);
  const chosen = rows.find((row) => `${row.invoiceId}:${row.id}` === line);
  const amount = typed ? amountInput.safeParse(typed) : undefined;
  const error = amount && !amount.success ? amount.error.issues[0]?.message : undefined;
  const command = chosen &&
    amount?.success && {
      do: "credit_line" as const,
      invoiceId: chosen.invoiceId,
      lineId: chosen.id,
      amount: amount.data,
    };
  return {
    tenant,
    alone,
    lines: lines.map(({ value, label }): ChoiceView => ({ value, label })),
    line,
    amount: typed,
    error,
    answer: command ? await answer(tenant.id, command, [command.invoiceId]) : undefined,
  };
}

/** Entering a bank transfer: the open invoices it may settle. */
export async function loadManualPayment(id: string) {
  const { billing, tenant } = await admitTo("billing.manual_payment", id);
  const { currency, country } = billing.tenant;
  const open = billing.invoices.filter((one) => one.status === "open" && one.number);
  const { now } = await currentRequest();
  return {
    tenant,
    today: (await billingTime(now)).toISOString().slice(0, 10),
    canWithhold: country === "IN",
    invoices: open.map(
      (one): ChoiceView => ({
        value: one.id,
        label: `${one.number}, ${formatMoney(one.openAmount, currency)} open of ${formatMoney(one.total, currency)}`,
      }),
    ),
  };
}
