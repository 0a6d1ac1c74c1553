import { expect, test } from "vitest";
import { readPdf } from "./read-test-pdf";
import { renderDocumentPdf } from "./render-pdf";
import type { DocumentSnapshot } from "./snapshot";
import * as samples from "./test-snapshots";

const PAY = "http://localhost:3000/pay/token";
const AS_ISSUED = { payLink: null, settlement: null };

const textOf = async (snapshot: DocumentSnapshot) =>
  (await readPdf(await renderDocumentPdf(snapshot, AS_ISSUED))).text;

const SUPPLIER = [
  "ILMS Software Private Limited",
  "4th Floor, 18 Residency Road",
  "Bengaluru, Karnataka 560025",
  "29AAGCB7383J1Z4",
  "Tax payable on reverse charge No",
  "Authorised signatory",
  "computer-generated document",
  "Page 1 of 1",
];

test.each<[string, DocumentSnapshot, string[]]>([
  [
    "within the state",
    samples.INTRA,
    [
      "Tax invoice",
      "Original for recipient",
      "INV/26-27/000123",
      "Invoice date 10 May 2026",
      "Due date 17 May 2026",
      "Place of supply Karnataka (29)",
      "Kaveri Retail Private Limited 221 Brigade Road Bengaluru 560001",
      "29AABCK1234L1ZN",
      "Starter plan, monthly 10 May 2026 to 9 Jun 2026 997331 1 7,900.00 711.00 711.00 9,322.00",
      "CGST 9% ₹711.00",
      "SGST 9% ₹711.00",
      "Invoice total ₹9,322.00",
      "Rupees Nine Thousand Three Hundred Twenty Two Only",
      "₹9,322.00 due 17 May 2026",
      "Account 000000000000",
    ],
  ],
  [
    "to another state, with credit applied",
    samples.INTER,
    [
      "Place of supply Maharashtra (27)",
      "27AAPFU0939F1ZV",
      "20 May 2026 to 9 Jun 2026 21 of 31 days of ₹23,900.00",
      "16,190.32 2,914.26 19,104.58",
      "IGST 18% ₹2,914.26",
      "Credit applied -₹9,683.61",
      "Amount due ₹9,420.97",
    ],
  ],
  [
    "to a special economic zone",
    samples.SEZ,
    [
      "IGST 0% (zero-rated) ₹0.00",
      "Supply to SEZ unit or SEZ developer for authorised operations under letter of undertaking without payment of integrated tax (LUT ARN AD290326000001X).",
      "Place of supply Maharashtra (27)",
    ],
  ],
  [
    "abroad, with its value in rupees",
    samples.EXPORT,
    [
      "San Francisco, CA 94105 United States",
      "Place of supply Outside India (96)",
      "Currency US dollar (USD)",
      "Taxable value $",
      "Invoice total $298.00",
      "US Dollars Two Hundred Ninety Eight Only",
      "Value in Indian rupees ₹25,664.77 at ₹86.1234 for 1 US dollar",
      "Supply meant for export under letter of undertaking without payment of integrated tax (LUT ARN AD290326000001X).",
    ],
  ],
  [
    "given back",
    samples.CREDIT_NOTE,
    [
      "Credit note number CRN/26-27/000045",
      "Credit note date 25 May 2026",
      "Against invoice INV/26-27/000124",
      "Invoice date 10 May 2026",
      "Reason Change of subscription",
      "16 of 31 days of ₹15,900.00",
      "IGST 18% ₹1,477.16",
      "Total credited ₹9,683.61",
      "Taken off INV/26-27/000124 ₹4,000.00",
      "Added to your credit balance ₹5,683.61",
      "You must reverse the input tax credit of ₹1,477.16",
    ],
  ],
  [
    "given back too late for GST",
    samples.TIME_BARRED,
    [
      "GST (time-barred, not adjusted) ₹0.00",
      "No GST: time-barred. 30 November after the financial year of invoice INV/25-26/000931",
      "10 Dec 2026 to 14 Mar 2027 95 of 365 days of ₹79,000.00",
    ],
  ],
])("prints every field of a supply %s", async (_, snapshot, expected) => {
  const text = await textOf(snapshot);
  for (const words of [...SUPPLIER, ...expected]) expect(text).toContain(words);
});

test("taxes that are not due are not columns", async () => {
  expect(await textOf(samples.INTER)).not.toMatch(/CGST|SGST/);
  expect(await textOf(samples.EXPORT)).not.toMatch(/CGST|SGST|IGST 18|GSTIN Unregistered/);
  expect(await textOf(samples.TIME_BARRED)).not.toMatch(/CGST 9%|reverse the input/);
});

test("a supplier in a union territory without a legislature charges UTGST", async () => {
  const supplier = { ...samples.INTRA.supplier, stateCode: "04" };
  expect(await textOf({ ...samples.INTRA, supplier })).toContain("UTGST 9% ₹711.00");
});

test("an unregistered customer is called so and need not reverse anything", async () => {
  const recipient = { ...samples.CREDIT_NOTE.recipient, gstin: null };
  const text = await textOf({ ...samples.CREDIT_NOTE, recipient });
  expect(text).toContain("GSTIN Unregistered");
  expect(text).not.toContain("reverse the input");
});

test("goodwill names its service but no days; a credit cut short says why", async () => {
  const goodwill = await textOf({ ...samples.CREDIT_NOTE, reason: "goodwill" });
  expect(goodwill).toContain("Goodwill on 25 May 2026 to 9 Jun 2026");
  expect(goodwill).not.toContain("16 of 31 days");
  const lines = samples.CREDIT_NOTE.lines.map((line) => ({ ...line, amount: 500000n }));
  expect(await textOf({ ...samples.CREDIT_NOTE, lines })).toContain(", less earlier credits");
});

test("below one rupee is written off", async () => {
  const { INTER } = samples;
  const text = await textOf({ ...INTER, creditApplied: 1910432n, writeoff: 26n, amountDue: 0n });
  expect(text).toContain("Written off (below 1.00) -₹0.26");
  expect(text).toContain("Amount due ₹0.00");
  expect(text).toContain("Nothing to pay");
  expect(text).not.toContain("By bank transfer");
});

test("twelve lines and long names run over two pages with a repeated head", async () => {
  const { pages } = await readPdf(await renderDocumentPdf(samples.LONG, AS_ISSUED));
  expect(pages).toHaveLength(2);
  for (const [index, page] of pages.entries()) {
    expect(page).toContain("No. Description of service SAC Qty Taxable value ₹");
    expect(page).toContain(`Page ${index + 1} of 2`);
  }
  const text = pages.join(" ");
  expect(text.match(/Module \d+:/g)).toHaveLength(12);
  expect(text).toContain("of South India (Private) Limited");
  expect(text).toContain("ungsvermietungsgesellschaftshaus");
  expect(text).toContain("Invoice total ₹33,57,29,032.32");
});

test("letters of Europe and Vietnam are drawn; what the font lacks does not spoil its line", async () => {
  const name = "Łódź Việt Ελλάς Россия Gie\u00dferei 株式 😀";
  const recipient = { ...samples.INTRA.recipient, name, address: ["1\tRoad\u0007", " "] };
  const text = await textOf({ ...samples.INTRA, recipient });
  expect(text).toContain("Łódź Việt Ελλάς Россия Gießerei ?? ?");
  expect(text).toContain("1 Road? India");
});

test("the link to pay stands while something is due, and the file says what it is", async () => {
  const open = await readPdf(
    await renderDocumentPdf(samples.INTRA, { payLink: PAY, settlement: null }),
  );
  expect(open.links).toEqual([PAY]);
  expect(open.info).toMatchObject({
    Title: "Tax invoice INV/26-27/000123",
    Author: "ILMS Software Private Limited",
    Language: "en-IN",
    CreationDate: "D:20260510000000Z",
  });
  const paid = {
    status: "paid",
    openAmount: 0n,
    paidOn: "2026-05-12",
    asOn: "2026-06-20",
  } as const;
  const settled = await readPdf(
    await renderDocumentPdf(samples.INTRA, { payLink: PAY, settlement: paid }),
  );
  expect(settled.links).toEqual([]);
  expect(settled.text).toContain("Paid on 12 May 2026");
  expect(settled.text).toContain("Balance due ₹0.00");
});

test("what was settled in part is shown as on the day it was printed", async () => {
  const settlement = {
    status: "open",
    openAmount: 300000n,
    paidOn: null,
    asOn: "2026-06-12",
  } as const;
  const { text } = await readPdf(
    await renderDocumentPdf(samples.INTRA, { payLink: PAY, settlement }),
  );
  expect(text).toContain("Settled by 12 Jun 2026 -₹6,322.00");
  expect(text).toContain("Balance due ₹3,000.00");
  expect(text).toContain("₹3,000.00 due 17 May 2026");
});

test("the same document is the same file", async () => {
  const [one, two] = [samples.EXPORT, samples.EXPORT].map((sample) =>
    renderDocumentPdf(sample, AS_ISSUED),
  );
  expect((await one)?.equals((await two) ?? Buffer.alloc(0))).toBe(true);
});
