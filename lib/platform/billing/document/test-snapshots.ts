import type { CreditNoteSnapshot, InvoiceSnapshot } from "./snapshot";

const SUPPLIER: InvoiceSnapshot["supplier"] = {
  name: "ILMS Software Private Limited",
  address: ["4th Floor, 18 Residency Road", "Ashok Nagar", "Bengaluru, Karnataka 560025"],
  country: "IN",
  gstin: "29AAGCB7383J1Z4",
  stateCode: "29",
  email: "billing@ilms.test",
  arn: "AD290326000001X",
  bank: ["ILMS Software Private Limited", "Sample Bank, Residency Road", "Account 000000000000"],
};

const LINE: InvoiceSnapshot["lines"][number] = {
  product: "STARTER",
  description: "Starter plan, monthly",
  sac: "997331",
  quantity: 1,
  from: "2026-05-10",
  to: "2026-06-10",
  days: 31,
  periodDays: 31,
  fullPrice: 790000n,
  amount: 790000n,
  cgst: 71100n,
  sgst: 71100n,
  igst: 0n,
};

const NO_TAX = { cgst: 0n, sgst: 0n, igst: 0n };
const NO_RATES = { cgst: 0, sgst: 0, igst: 0 };

/** Tax invoice within Karnataka: vector V03 at another date. */
export const INTRA: InvoiceSnapshot = {
  kind: "invoice",
  number: "INV/26-27/000123",
  issuedOn: "2026-05-10",
  reason: "renewal",
  billingDate: "2026-05-10",
  dueOn: "2026-05-17",
  supplier: SUPPLIER,
  recipient: {
    name: "Kaveri Retail Private Limited",
    address: ["221 Brigade Road", "Bengaluru 560001"],
    country: "IN",
    gstin: "29AABCK1234L1ZN",
    stateCode: "29",
    email: "accounts@kaveri.test",
  },
  placeOfSupply: "29",
  treatment: "domestic_intra",
  rates: { cgst: 900, sgst: 900, igst: 0 },
  currency: "INR",
  lines: [LINE],
  subtotal: 790000n,
  cgst: 71100n,
  sgst: 71100n,
  igst: 0n,
  total: 932200n,
  creditApplied: 0n,
  writeoff: 0n,
  amountDue: 932200n,
  fxPpm: null,
  inrEquivalent: null,
};

const MAHARASHTRA: InvoiceSnapshot["recipient"] = {
  name: "Deccan Traders LLP",
  address: ["7 FC Road", "Pune 411004"],
  country: "IN",
  gstin: "27AAPFU0939F1ZV",
  stateCode: "27",
  email: "office@deccan.test",
};

/** Another state, 21 of 31 days, part of it from credit: V07 with the credit of V14. */
export const INTER: InvoiceSnapshot = {
  ...INTRA,
  number: "INV/26-27/000124",
  reason: "change",
  recipient: MAHARASHTRA,
  placeOfSupply: "27",
  treatment: "domestic_inter",
  rates: { cgst: 0, sgst: 0, igst: 1800 },
  lines: [
    {
      ...LINE,
      product: "oms_wms",
      description: "OMS, WMS & Fulfillment",
      from: "2026-05-20",
      days: 21,
      fullPrice: 2390000n,
      amount: 1619032n,
      ...NO_TAX,
      igst: 291426n,
    },
  ],
  subtotal: 1619032n,
  ...NO_TAX,
  igst: 291426n,
  total: 1910458n,
  creditApplied: 968361n,
  amountDue: 942097n,
};

/** A unit in a special economic zone: V37. */
export const SEZ: InvoiceSnapshot = {
  ...INTRA,
  number: "INV/26-27/000125",
  recipient: { ...MAHARASHTRA, name: "Deccan SEZ Exports LLP" },
  placeOfSupply: "27",
  treatment: "sez_lut",
  rates: NO_RATES,
  lines: [{ ...LINE, ...NO_TAX }],
  ...NO_TAX,
  total: 790000n,
  amountDue: 790000n,
};

/** A customer abroad, with the value in rupees: V42. */
export const EXPORT: InvoiceSnapshot = {
  ...INTRA,
  number: "INV/26-27/000126",
  recipient: {
    name: "Northwind Trading Inc.",
    address: ["500 Howard Street", "San Francisco, CA 94105"],
    country: "US",
    gstin: null,
    stateCode: null,
    email: "ap@northwind.test",
  },
  placeOfSupply: null,
  treatment: "export_lut",
  rates: NO_RATES,
  currency: "USD",
  lines: [
    { ...LINE, ...NO_TAX, fullPrice: 9900n, amount: 9900n },
    {
      ...LINE,
      ...NO_TAX,
      product: "crm",
      description: "CRM & Call Center",
      fullPrice: 19900n,
      amount: 19900n,
    },
  ],
  subtotal: 29800n,
  ...NO_TAX,
  total: 29800n,
  amountDue: 29800n,
  fxPpm: 86123400n,
  inrEquivalent: 2566477n,
};

const { dueOn, billingDate, creditApplied, writeoff, amountDue, fxPpm, inrEquivalent, ...BASE } =
  INTER;

/** 16 days of a module given back: V14, partly against an open invoice. */
export const CREDIT_NOTE: CreditNoteSnapshot = {
  ...BASE,
  kind: "credit_note",
  number: "CRN/26-27/000045",
  issuedOn: "2026-05-25",
  reason: "change",
  lines: [
    {
      ...LINE,
      product: "crm",
      description: "CRM & Call Center",
      from: "2026-05-25",
      days: 16,
      fullPrice: 1590000n,
      amount: 820645n,
      ...NO_TAX,
      igst: 147716n,
    },
  ],
  subtotal: 820645n,
  igst: 147716n,
  total: 968361n,
  invoiceNumber: "INV/26-27/000124",
  invoiceIssuedOn: "2026-05-10",
  gst: "normal",
  appliedToInvoice: 400000n,
  toBalance: 568361n,
};

/** After 30 November: V49. */
export const TIME_BARRED: CreditNoteSnapshot = {
  ...CREDIT_NOTE,
  number: "CRN/26-27/000046",
  issuedOn: "2026-12-10",
  reason: "cancellation",
  recipient: INTRA.recipient,
  placeOfSupply: "29",
  treatment: "domestic_intra",
  rates: INTRA.rates,
  lines: [
    {
      ...LINE,
      description: "Starter plan, annual",
      from: "2026-12-10",
      to: "2027-03-15",
      days: 95,
      periodDays: 365,
      fullPrice: 7900000n,
      amount: 2056164n,
      ...NO_TAX,
    },
  ],
  subtotal: 2056164n,
  ...NO_TAX,
  total: 2056164n,
  invoiceNumber: "INV/25-26/000931",
  invoiceIssuedOn: "2026-03-15",
  gst: "time_barred",
  appliedToInvoice: 0n,
  toBalance: 2056164n,
};

/** Names and addresses as long as people make them, and lines for two pages. */
export const LONG: InvoiceSnapshot = {
  ...INTRA,
  number: "INV/26-27/000127",
  recipient: {
    ...INTRA.recipient,
    name: "The Thiruvananthapuram Consolidated Household Appliances Distribution and After-Sales Service Company of South India (Private) Limited",
    address: [
      "Survey numbers 141/2, 141/3 and 142/1A, Visvesvaraya Industrial Estate, Phase III, behind the Old Octroi Post",
      "Krishnarajapuram-Whitefield-Marathahalli-Sarjapura Outer Ring Road Service Lane",
      "Donaudampfschifffahrtsgesellschaftskapitaenswohnungsvermietungsgesellschaftshaus",
      "Bengaluru 560066",
    ],
  },
  lines: Array.from({ length: 12 }, (_, index) => ({
    ...LINE,
    description: `Module ${index + 1}: Procurement, Vendor Management and Landed Cost`,
    quantity: index + 1,
    fullPrice: 3500000000n,
    amount: 2370967742n,
    from: "2026-05-20",
    days: 21,
    cgst: 213387097n,
    sgst: 213387097n,
  })),
  subtotal: 28451612904n,
  cgst: 2560645164n,
  sgst: 2560645164n,
  total: 33572903232n,
  amountDue: 33572903232n,
};
