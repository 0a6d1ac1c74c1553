import { z } from "zod";
import type { tenants } from "@/db/control";
import { MODULES } from "@/lib/platform/catalog/modules";
import type { Product } from "@/lib/platform/catalog/price-book";
import { getTier } from "@/lib/platform/catalog/tiers";
import { daysBetween } from "../engine/day";
import { isTier, productCode } from "../engine/product";
import { share } from "../engine/proration";
import type { CreditNote, Invoice, InvoiceLine } from "../engine/state";
import type { CreditNoteSnapshot, InvoiceSnapshot } from "./snapshot";
import { supplierParty } from "./supplier";

/** Where a company gets its invoices. */
export const billingAddress = z.object({
  line1: z.string(),
  line2: z.string().default(""),
  city: z.string(),
  postalCode: z.string(),
});

type Tenant = typeof tenants.$inferSelect;
type Numbered = { number: string; issuedOn: string };
/** Services accounting codes by invoice line, as the lines were stored with. */
type Sacs = ReadonlyMap<string, string>;

/** What a product is called on documents. */
export function productName(product: Product): string {
  if (isTier(product)) return `ILMS ${getTier(product).name} plan`;
  if (product === "extra_seat") return "Additional seat";
  return MODULES.find(({ code }) => code === product)?.name ?? product;
}

function recipientOf(tenant: Tenant): InvoiceSnapshot["recipient"] {
  const { data: address } = billingAddress.safeParse(tenant.address);
  const lines = address
    ? [address.line1, address.line2, `${address.city} ${address.postalCode}`]
    : [];
  return {
    name: tenant.legalName,
    address: lines.map((line) => line.trim()).filter(Boolean),
    country: tenant.country,
    gstin: tenant.gstin,
    stateCode: tenant.stateCode,
    email: tenant.billingEmail,
  };
}

/**
 * Place of supply: the state of the GSTIN, else of the billing address, else the supplier's
 * (specification, section 3); null for exports.
 */
function placeOfSupply(tenant: Tenant, supplierState: string | null): string | null {
  if (tenant.country !== "IN") return null;
  return tenant.gstin?.slice(0, 2) ?? tenant.stateCode ?? supplierState;
}

const lineOf = ({ id, product, quantity, periodDays, fullPrice }: InvoiceLine, sacs: Sacs) => ({
  product: productCode(product),
  description: productName(product),
  sac: sacs.get(id) ?? "",
  quantity,
  periodDays,
  fullPrice,
});

function parties(tenant: Tenant) {
  const supplier = supplierParty();
  return {
    supplier,
    recipient: recipientOf(tenant),
    placeOfSupply: placeOfSupply(tenant, supplier.stateCode),
  };
}

/** Rupees of a foreign amount at a rate times a million, half up (V42). */
export function inrEquivalent(total: bigint, fxPpm: bigint): bigint {
  return share(total, fxPpm, 1_000_000n);
}

/** The printed fields of an invoice, from what it bills and from the tenant as it is now. */
export function snapshotInvoice(
  invoice: Invoice,
  tenant: Tenant,
  { number, issuedOn }: Numbered,
  sacs: Sacs,
  fxPpm: bigint | null,
): InvoiceSnapshot {
  const { reason, billingDate, dueOn, treatment, rates, currency, lines } = invoice;
  const { subtotal, cgst, sgst, igst, total, creditApplied, writeoff, amountDue } = invoice;
  return {
    kind: "invoice",
    ...{ number, issuedOn, reason, billingDate, dueOn, treatment, rates, currency },
    ...parties(tenant),
    lines: lines.map((line) => {
      const { from, to, days, amount, cgst, sgst, igst } = line;
      return { ...lineOf(line, sacs), from, to, days, amount, cgst, sgst, igst };
    }),
    ...{ subtotal, cgst, sgst, igst, total, creditApplied, writeoff, amountDue },
    fxPpm,
    inrEquivalent: fxPpm === null ? null : inrEquivalent(total, fxPpm),
  };
}

/** The printed fields of a credit note for an invoice that has its number. */
export function snapshotCreditNote(
  creditNote: CreditNote,
  invoice: Invoice & { number: string },
  tenant: Tenant,
  { number, issuedOn }: Numbered,
  sacs: Sacs,
): CreditNoteSnapshot {
  const { reason, gst, lines, appliedToInvoice, toBalance } = creditNote;
  const { subtotal, cgst, sgst, igst, total } = creditNote;
  const { treatment, rates, currency } = invoice;
  return {
    kind: "credit_note",
    ...{ number, issuedOn, reason, gst, treatment, rates, currency },
    invoiceNumber: invoice.number,
    invoiceIssuedOn: invoice.issuedOn,
    ...parties(tenant),
    lines: lines.map(({ line, from, to, amount, cgst, sgst, igst }) => ({
      ...lineOf(line, sacs),
      ...{ from, to, amount, cgst, sgst, igst },
      days: daysBetween(from, to),
    })),
    ...{ subtotal, cgst, sgst, igst, total, appliedToInvoice, toBalance },
  };
}
