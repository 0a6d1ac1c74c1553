import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { idempotencyKeys, tenantSubscriptions, tenants } from "@/db/control";
import { addPerson } from "@/lib/admin/person/test-people";
import { controlDb } from "@/lib/core/database";
import { givePlan } from "@/lib/core/test-platform";
import { advanceBillingClock } from "@/lib/platform/billing/clock";
import { PASSWORD } from "@/lib/platform/identity/test-workspace";
import type { RazorpaySimulator } from "@/simulators/razorpay/server";
import { startTestRazorpay } from "@/simulators/razorpay/test-razorpay";
import { callApi } from "./test-api";
import { DETAILS, openBillingScene } from "./test-billing-api";

type Scene = Awaited<ReturnType<typeof openBillingScene>>;
type Workspace = Awaited<ReturnType<Scene["workspace"]>>;

/** Billing's clock only goes forward, so the days of the specification's examples lie a year ahead. */
const YEAR = new Date().getUTCFullYear() + 1;
const on = (day: string) => advanceBillingClock(new Date(`${YEAR}-${day}T06:00:00Z`), new Date());

let simulator: RazorpaySimulator;
let scene: Scene;
let acme: Workspace;
let globex: Workspace;
beforeAll(async () => {
  simulator = await startTestRazorpay();
  scene = await openBillingScene();
  await on("05-10");
  acme = await scene.workspace("acme");
  globex = await scene.workspace("globex");
  await controlDb()
    .update(tenants)
    .set({ country: "US", currency: "USD", taxTreatment: "export_lut", billingTz: "UTC" })
    .where(eq(tenants.id, globex.tenant.id));
});
afterAll(async () => {
  await scene.close();
  await simulator.close();
});

/** Pays a quote in the stand-in Checkout and has it verified, as the browser does. */
async function pay({ call }: Workspace, quoteId: string) {
  const checkout = await call("POST", `billing/quotes/${quoteId}/pay`, {});
  expect(checkout.status).toBe(200);
  const paid = await simulator.control.pay({ order_id: checkout.json.order_id });
  const reported = paid as Record<string, string>;
  return call("POST", "billing/checkout/verify", {
    order_id: reported.razorpay_order_id,
    payment_id: reported.razorpay_payment_id,
    signature: reported.razorpay_signature,
  });
}

const PURCHASE = { tier: "STARTER", interval: "month", modules: ["crm"] };

describe("buying and changing, with the amounts of the specification", () => {
  test("a purchase needs billing details, and says which are missing", async () => {
    const quote = await acme.call("POST", "billing/quotes", { do: "purchase", ...PURCHASE });
    expect(quote.status).toBe(201);
    expect(quote.json).toMatchObject({ amount_due: 2_808_400, currency: "INR" });
    const refused = await acme.call("POST", `billing/quotes/${quote.json.id}/pay`, {});
    expect(refused.status).toBe(422);
    expect(refused.json).toMatchObject({
      reason: "billing_details.incomplete",
      fields: { address: expect.any(String), state_code: expect.any(String) },
    });

    const saved = await acme.call("PATCH", "billing/details", DETAILS);
    expect(saved.json).toMatchObject({ version: 2, tax_treatment: "domestic_inter" });
    expect(saved.headers.get("etag")).toBe('"2"');
    const stale = await acme.call("POST", `billing/quotes/${quote.json.id}/pay`, {});
    expect([stale.status, stale.json.reason]).toEqual([409, "stale"]);
  });

  test("STARTER and crm, then oms_wms in the middle of the period (V07)", async () => {
    const bought = await acme.call("POST", "subscriptions", PURCHASE);
    expect(bought.status).toBe(201);
    expect(bought.json).toMatchObject({
      state: "to_be_paid",
      quote: { amount_due: 2_808_400 },
      checkout: { amount: 2_808_400, currency: "INR", is_simulated: true },
    });
    const verdict = await pay(acme, bought.json.quote.id);
    expect(verdict.json).toMatchObject({ outcome: "applied", documents: [expect.any(String)] });
    const again = await acme.call("GET", "billing/summary");
    expect(again.json).toMatchObject({ tier: "STARTER", status: "ACTIVE" });

    await on("05-20");
    const quote = await acme.call("POST", "billing/quotes", { do: "change", add: ["oms_wms"] });
    expect(quote.json).toMatchObject({
      amount_due: 1_910_458,
      documents: [{ subtotal: 1_619_032, igst: 291_426, lines: [{ days: 21, period_days: 31 }] }],
    });
    const { json } = await pay(acme, quote.json.id);
    expect(json.outcome).toBe("applied");
    const number = json.invoice_number.replaceAll("/", "-");
    const document = await acme.call("GET", `billing/documents/${number}`);
    expect(document.json).toMatchObject({
      kind: "invoice",
      status: "paid",
      total: 1_910_458,
      settlements: [{ amount: 1_910_458 }],
    });
    const file = await acme.call("GET", `billing/documents/${number}.pdf`);
    expect(file.headers.get("content-disposition")).toContain(`${number}.pdf`);
    expect(file.text.startsWith("%PDF-")).toBe(true);
    expect((await globex.call("GET", `billing/documents/${number}`)).status).toBe(404);
  });

  test("the same in dollars (V05), and a payment told twice is applied once", async () => {
    await globex.call("PATCH", "billing/details", {
      ...DETAILS,
      state_code: null,
      gstin: null,
      address: { ...DETAILS.address, postal_code: "94105" },
    });
    const bought = await globex.call("POST", "subscriptions", PURCHASE);
    expect(bought.json.quote.amount_due).toBe(29_800);
    expect((await pay(globex, bought.json.quote.id)).json.outcome).toBe("applied");
    await on("05-30");
    const quote = await globex.call("POST", "billing/quotes", { do: "change", add: ["oms_wms"] });
    expect(quote.json.amount_due).toBe(20_255);
    expect((await pay(globex, quote.json.id)).json.outcome).toBe("applied");
    const { json } = await globex.call("GET", "billing/payments");
    expect(json.rows.map(({ amount }: { amount: number }) => amount)).toEqual([20_255, 29_800]);
  });
});

describe("what was issued", () => {
  test("is listed in pages and by filter, newest first", async () => {
    const first = await acme.call("GET", "billing/documents?limit=1");
    expect(first.json.rows).toMatchObject([{ kind: "invoice", total: 1_910_458 }]);
    const second = await acme.call("GET", `billing/documents?limit=1&cursor=${first.json.next}`);
    expect(second.json).toMatchObject({ rows: [{ total: 2_808_400 }], next: null });
    const notes = await acme.call("GET", "billing/documents?kind=credit_note");
    expect(notes.json.rows).toEqual([]);
    const open = await acme.call("GET", "billing/documents?status=open");
    expect(open.json.rows).toEqual([]);
    const refused = await acme.call("GET", "billing/documents?status=lost&limit=0");
    expect([refused.status, Object.keys(refused.json.fields)]).toEqual([400, ["status", "limit"]]);
    const history = await acme.call(
      "GET",
      "billing/subscription-billing/history?reason=change&limit=1",
    );
    expect(history.json).toMatchObject({
      rows: [{ reason: "change", amount_due: 1_910_458, place_of_supply: "27", igst: 291_426 }],
      next: null,
    });
    expect((await acme.call("GET", "billing/credit")).json).toMatchObject({ balance: 0, rows: [] });
    expect((await acme.call("GET", "billing/usage")).json).toMatchObject({
      seats: { used: 2, limit: 10 },
      modules: { added: 2, add_on_limit: 3 },
    });
  });
});

describe("a repetition", () => {
  const schedule = { tier: "FREE" };

  test("without a key is refused before anything is done", async () => {
    const answer = await callApi({
      method: "POST",
      path: "billing/schedule",
      slug: "acme",
      token: "none",
    });
    expect(answer.status).toBe(401);
    const blank = await acme.call("POST", "billing/schedule", schedule, {
      "idempotency-key": undefined,
    });
    expect(blank.status).toBe(400);
    expect(blank.json.fields).toHaveProperty("Idempotency-Key");
  });

  test("gets the stored answer and status; another body is 422", async () => {
    const key = { "idempotency-key": "the-first-of-its-kind" };
    const body = { do: "change", seats_add: 1 };
    const first = await acme.call("POST", "billing/quotes", body, key);
    const second = await acme.call("POST", "billing/quotes", body, key);
    expect([second.status, second.json]).toEqual([201, first.json]);
    const other = await acme.call("POST", "billing/quotes", { ...body, seats_add: 2 }, key);
    expect([other.status, other.json.reason]).toEqual([422, "idempotency.other-request"]);
    const [kept] = await controlDb()
      .select()
      .from(idempotencyKeys)
      .where(eq(idempotencyKeys.key, key["idempotency-key"]));
    const days = ((kept?.expiresAt.getTime() ?? 0) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(7);
  });

  test("of one in flight is 409 and changes nothing; many at once change one thing", async () => {
    const key = { "idempotency-key": "many-at-once-and-one-done" };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => acme.call("POST", "billing/schedule", schedule, key)),
    );
    const statuses = new Set(answers.map(({ status }) => status));
    expect([...statuses].every((status) => status === 200 || status === 409)).toBe(true);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused.map(({ json }) => json.reason))).toEqual(
      new Set(["idempotency.in-flight"]),
    );
    const { json } = await acme.call("GET", "billing/summary");
    expect(json.scheduled).toHaveLength(1);
    const undone = await acme.call("DELETE", `billing/schedule/${json.scheduled[0].id}`);
    expect(undone.status).toBe(200);
    const unknown = await acme.call("DELETE", `billing/schedule/${json.scheduled[0].id}`);
    expect(unknown.status).toBe(404);
  });
});

test("If-Match names the version that was looked at; another one is stale", async () => {
  const seen = await acme.call("GET", "billing/summary");
  const etag = seen.headers.get("etag") ?? "";
  expect(etag).toBe(`"${seen.json.version}"`);
  const body = { remove: ["crm"] };
  const done = await acme.call("POST", "billing/schedule", body, { "if-match": etag });
  expect(done.status).toBe(200);
  const stale = await acme.call("POST", "billing/schedule", body, { "if-match": etag });
  expect([stale.status, stale.json.reason]).toEqual([409, "stale"]);
  const wrong = await acme.call("POST", "billing/schedule", body, { "if-match": "7" });
  expect([wrong.status, Object.keys(wrong.json.fields)]).toEqual([400, ["If-Match"]]);
});

describe("who may", () => {
  test("others than administrators get 403, also with the key of an answer that is kept", async () => {
    const viewer = await addPerson(acme, "vera@acme.test", ["viewer"], {
      passwordHash: acme.owner.passwordHash,
      emailVerifiedAt: new Date(),
    });
    expect(viewer).toBeTruthy();
    const login = await callApi({
      method: "POST",
      path: "auth/login",
      slug: "acme",
      body: { email: "vera@acme.test", password: PASSWORD },
    });
    const { access_token: token } = JSON.parse(login.text) as { access_token: string };
    const answer = await callApi({
      method: "POST",
      path: "billing/quotes",
      slug: "acme",
      token,
      body: { do: "change", seats_add: 1 },
      headers: { "idempotency-key": "the-first-of-its-kind" },
    });
    expect(answer.status).toBe(403);
    const modules = await callApi({ method: "GET", path: "modules", slug: "acme", token });
    expect(JSON.parse(modules.text)).toHaveLength(10);
  });

  test("an API key of a suspended workspace is told 402", async () => {
    const keyed = await scene.workspace("keyed");
    await givePlan(keyed.tenant.id, "ENTERPRISE");
    const role = await keyed.call("POST", "roles", {
      name: "Books",
      permissions: ["billing.read"],
    });
    const { json } = await keyed.call("POST", "api-keys", {
      ...{ name: "Ledger", owner: "integration", role_id: role.json.id },
    });
    const look = {
      method: "GET",
      path: "billing/summary",
      slug: "keyed",
      token: json.key,
    } as const;
    expect((await callApi(look)).status).toBe(200);
    await controlDb()
      .update(tenantSubscriptions)
      .set({ status: "SUSPENDED", suspendReason: "nonpayment" })
      .where(eq(tenantSubscriptions.tenantId, keyed.tenant.id));
    expect((await callApi(look)).status).toBe(402);
  });

  test("a suspended workspace still pays", async () => {
    await controlDb()
      .update(tenantSubscriptions)
      .set({ status: "SUSPENDED", suspendReason: "nonpayment" })
      .where(eq(tenantSubscriptions.tenantId, globex.tenant.id));
    expect((await globex.call("GET", "billing/summary")).status).toBe(200);
    expect((await globex.call("GET", "billing/documents")).status).toBe(200);
  });
});

test("the details follow the rules of GST", async () => {
  const broken = await acme.call("PATCH", "billing/details", { ...DETAILS, state_code: "29" });
  expect(broken.status).toBe(400);
  expect(Object.keys(broken.json.fields)).toEqual(["gstin"]);
  const moved = await acme.call("PATCH", "billing/details", {
    ...DETAILS,
    state_code: "29",
    gstin: "29AAGCB7383J1Z4",
    address: { ...DETAILS.address, city: "Bengaluru", postal_code: "560001" },
  });
  expect(moved.json.tax_treatment).toBe("domestic_intra");
  const pin = await acme.call("PATCH", "billing/details", {
    ...DETAILS,
    address: { ...DETAILS.address, postal_code: "0110" },
  });
  expect(Object.keys(pin.json.fields)).toEqual(["address.postal_code"]);
});
