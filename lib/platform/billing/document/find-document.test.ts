import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { creditNotes, subscriptionBilling, tenantSubscriptions } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { getDocumentPdf } from "./find-document";
import { sealSnapshot } from "./hash-snapshot";
import { readPdf } from "./read-test-pdf";
import { CREDIT_NOTE, INTER, INTRA } from "./test-snapshots";

const NOW = new Date("2026-05-12T20:00:00Z");

let platform: TestPlatform;
let tenantId: string;
let neighbourId: string;

async function insertInvoice(
  snapshot: typeof INTRA,
  settlement: Partial<typeof subscriptionBilling.$inferInsert> = {},
) {
  const [subscription] = await controlDb()
    .select({ id: tenantSubscriptions.id })
    .from(tenantSubscriptions)
    .where(eq(tenantSubscriptions.tenantId, tenantId));
  if (!subscription) throw new Error("The test tenant has no subscription");
  const [row] = await controlDb()
    .insert(subscriptionBilling)
    .values({
      ...snapshot,
      tenantId,
      subscriptionId: subscription.id,
      financialYear: "26-27",
      status: "open",
      periodStart: "2026-05-10",
      periodEnd: "2026-06-10",
      openAmount: snapshot.amountDue,
      ...sealSnapshot(snapshot),
      ...settlement,
    })
    .returning({ id: subscriptionBilling.id });
  return row?.id ?? "";
}

beforeAll(async () => {
  platform = await createTestPlatform();
  tenantId = (await platform.createTenant("kaveri")).id;
  neighbourId = (await platform.createTenant("deccan")).id;
  const invoiceId = await insertInvoice(INTRA);
  await insertInvoice(
    { ...INTER, reason: "change" },
    { status: "paid", openAmount: 0n, paidOn: "2026-05-11" },
  );
  await controlDb()
    .insert(creditNotes)
    .values({
      ...CREDIT_NOTE,
      id: uuidv7(),
      tenantId,
      invoiceId,
      financialYear: "26-27",
      ...sealSnapshot(CREDIT_NOTE),
    });
});
afterAll(() => platform.close());

test("an open invoice comes as a file with the link that pays it", async () => {
  const { fileName, bytes } = await getDocumentPdf(tenantId, INTRA.number, NOW);
  expect(fileName).toBe("INV-26-27-000123.pdf");
  const { text, links } = await readPdf(bytes);
  expect(text).toContain("Tax invoice");
  expect(text).toContain("₹9,322.00 due 17 May 2026");
  expect(links).toEqual([expect.stringMatching(/^http:\/\/localhost:3000\/pay\/[\w.-]+$/)]);
});

test("a paid invoice says so and offers nothing to pay", async () => {
  const { text, links } = await readPdf((await getDocumentPdf(tenantId, INTER.number, NOW)).bytes);
  expect(text).toContain("Paid on 11 May 2026");
  expect(links).toEqual([]);
});

test("a credit note is found by its number", async () => {
  const { fileName, bytes } = await getDocumentPdf(tenantId, CREDIT_NOTE.number, NOW);
  expect(fileName).toBe("CRN-26-27-000045.pdf");
  expect((await readPdf(bytes)).text).toContain("Total credited ₹9,683.61");
});

test.each(["INV/26-27/000999", "", "INV-26-27-000123"])(
  "there is no document %s",
  async (number) => {
    await expect(getDocumentPdf(tenantId, number, NOW)).rejects.toMatchObject({
      code: "not_found",
    });
  },
);

test("a neighbour's document is not found", async () => {
  for (const number of [INTRA.number, CREDIT_NOTE.number]) {
    await expect(getDocumentPdf(neighbourId, number, NOW)).rejects.toMatchObject({
      code: "not_found",
    });
  }
});

test("what is not what was sealed is not drawn", async () => {
  const number = "INV/26-27/000777";
  const { snapshotHash } = sealSnapshot({ ...INTRA, number });
  await insertInvoice(
    { ...INTRA, number, reason: "change", dueOn: "2026-06-17" },
    { snapshotHash },
  );
  await expect(getDocumentPdf(tenantId, number, NOW)).rejects.toThrow(
    /not the one that was issued/,
  );
});
