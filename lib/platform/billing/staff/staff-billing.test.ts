import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { invoiceLines, staffApprovals } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import type { StaffRequest } from "@/lib/platform/staff/run-staff-command";
import { approvalInput } from "./approval";
import { cancelByStaff } from "./cancel";
import { changeByStaff, changeCommand } from "./change";
import { approveRequest, declineRequest } from "./decide";
import { enterExchangeRate } from "./enter-exchange-rate";
import { enterPrice } from "./enter-price";
import { creditByStaff } from "./goodwill";
import { enterManualPayment } from "./manual-payment";
import { reconcileByStaff, tickByStaff } from "./operate";
import { previewForStaff } from "./preview";
import { resolveReconItem, takeReconItem } from "./recon-item";
import { refundCreditByStaff } from "./refund-credit";
import { setCollection } from "./set-collection";
import { startTrialByStaff } from "./start-trial";
import { type BillingScene, createBillingScene, noon, on, REASON } from "./test-billing-scene";

let scene: BillingScene;
beforeAll(async () => {
  scene = await createBillingScene();
});
afterAll(() => scene.close());

const bought = async (selection: Parameters<BillingScene["buy"]>[1], day: string) => {
  const tenantId = await scene.company();
  await scene.buy(tenantId, selection, day);
  return tenantId;
};

const about = (tenantId: string) => ({ tenantId, reason: REASON });

/** What a page would send after its preview. */
const previewed = async (tenantId: string, day: string) => ({
  version: (await scene.subscription(tenantId)).version,
  on: day,
});

describe("who may do what", () => {
  type Run = (request: StaffRequest, input: Record<string, unknown>) => Promise<unknown>;
  const commands: [string, Run, Record<string, unknown>, readonly string[]][] = [
    ["subscription.change", changeByStaff, {}, ["owner", "finance"]],
    ["subscription.cancel", cancelByStaff, { settlement: "none" }, ["owner", "finance"]],
    ["subscription.cancel", cancelByStaff, { settlement: "refund" }, ["owner", "finance"]],
    ["billing.refund", refundCreditByStaff, {}, ["owner", "finance"]],
    ["billing.goodwill", creditByStaff, {}, ["owner", "finance"]],
    ["billing.manual-payment", enterManualPayment, {}, ["owner", "finance"]],
    ["subscription.start-trial", startTrialByStaff, {}, ["owner", "finance"]],
    ["subscription.set-collection", setCollection, {}, ["owner", "finance"]],
    ["catalog.enter-price", enterPrice, {}, ["owner", "finance"]],
    ["catalog.enter-exchange-rate", enterExchangeRate, {}, ["owner", "finance"]],
    ["recon.take", takeReconItem, {}, ["owner", "finance"]],
    ["recon.resolve", resolveReconItem, {}, ["owner", "finance"]],
    ["recon.run", reconcileByStaff, { kind: "none" }, ["owner", "finance"]],
    ["billing.tick", tickByStaff, {}, ["owner", "operator"]],
    ["approval.approve", approveRequest, {}, ["owner", "finance"]],
    ["approval.decline", declineRequest, {}, ["owner", "finance"]],
  ];
  const roles = ["owner", "finance", "support", "auditor", "operator"] as const;

  test.each(commands)("%s", async (_name, run, input, permitted) => {
    for (const role of roles) {
      const request = on(scene[role], "2026-05-02");
      const refusal = await run(request, input).then(
        () => undefined,
        (error: { reason?: string }) => error.reason,
      );
      if (permitted.includes(role)) expect(refusal, role).not.toBe("permission.missing");
      else expect(refusal, role).toBe("permission.missing");
    }
  });

  test("money moves only for who has just confirmed who they are, and with a reason", async () => {
    const tenantId = await bought({ tier: "STARTER" }, "2026-05-10");
    const input = {
      ...about(tenantId),
      settlement: "none",
      previewed: await previewed(tenantId, "2026-05-12"),
    };
    const request = on(scene.finance, "2026-05-12");
    const late = { ...request, staff: { ...request.staff, confirmedAt: noon("2026-05-11") } };
    await expect(cancelByStaff(late, input)).rejects.toMatchObject({ reason: "step-up.required" });
    await expect(cancelByStaff(request, { ...input, reason: "no" })).rejects.toMatchObject({
      fields: { reason: expect.any(String) },
    });
    await expect(
      cancelByStaff(request, { ...input, tenantId: randomUUID() }),
    ).rejects.toMatchObject({ code: "not_found" });
    expect(await scene.subscription(tenantId)).toMatchObject({ status: "ACTIVE" });
  });
});

describe("changing today", () => {
  test("does what was shown, to the paisa (V21), and only once", async () => {
    const tenantId = await bought({ tier: "ENTERPRISE" }, "2026-05-10");
    const change = { tier: "STARTER", add: [], remove: [] } as const;
    const command = changeCommand({ ...change, add: [], remove: [] });
    const preview = await previewForStaff(tenantId, command, noon("2026-05-12"));
    expect(await scene.creditNotes(tenantId)).toEqual([]);

    const request = on(scene.finance, "2026-05-12");
    const input = {
      ...about(tenantId),
      change,
      previewed: { version: preview.version, on: preview.on },
    };
    await changeByStaff(request, input);
    const [note] = await scene.creditNotes(tenantId);
    const invoice = (await scene.invoices(tenantId)).at(-1);
    expect(preview.documents).toMatchObject([
      { type: "credit_note", total: Number(note?.total), toBalance: Number(note?.toBalance) },
      {
        type: "invoice",
        total: Number(invoice?.total),
        creditApplied: Number(invoice?.creditApplied),
        amountDue: 0,
      },
    ]);
    expect([note?.total, invoice?.total]).toEqual([22066381n, 872058n]);
    expect(preview.documents[0]?.forNumber).toBe((await scene.invoices(tenantId))[0]?.number);
    expect(await scene.audited(request.requestId, "subscription.change")).toMatchObject([
      { before: { tier: "ENTERPRISE" }, after: { tier: "STARTER", reason: REASON } },
    ]);
    await expect(changeByStaff(on(scene.finance, "2026-05-12"), input)).rejects.toMatchObject({
      reason: "stale",
    });
  });

  test("not what was shown on another day", async () => {
    const tenantId = await bought({ tier: "ENTERPRISE" }, "2026-05-10");
    const input = {
      ...about(tenantId),
      change: { tier: "STARTER" },
      previewed: await previewed(tenantId, "2026-05-12"),
    };
    await expect(changeByStaff(on(scene.finance, "2026-05-13"), input)).rejects.toMatchObject({
      reason: "stale",
    });
    expect(await scene.creditNotes(tenantId)).toEqual([]);
  });

  test("what costs more is for who pays by invoice", async () => {
    const tenantId = await bought({ tier: "STARTER" }, "2026-05-10");
    const input = async () => ({
      ...about(tenantId),
      change: { tier: "PROFESSIONAL" },
      previewed: await previewed(tenantId, "2026-05-12"),
    });
    await expect(
      changeByStaff(on(scene.finance, "2026-05-12"), await input()),
    ).rejects.toMatchObject({ reason: "payment_required" });
    expect(await scene.invoices(tenantId)).toHaveLength(1);
    await setCollection(on(scene.finance, "2026-05-12"), {
      ...about(tenantId),
      collection: "invoice",
    });
    await changeByStaff(on(scene.finance, "2026-05-12"), await input());
    expect((await scene.invoices(tenantId)).at(-1)).toMatchObject({ status: "open" });
  });
});

describe("a second person", () => {
  test("agrees to a large refund before it is made", async () => {
    const tenantId = await bought({ tier: "ENTERPRISE" }, "2026-05-10");
    const input = {
      ...about(tenantId),
      settlement: "refund",
      previewed: await previewed(tenantId, "2026-05-12"),
    };
    const outcome = await cancelByStaff(on(scene.finance, "2026-05-12"), input);
    expect(outcome).toMatchObject({ state: "waiting" });
    expect(await scene.subscription(tenantId)).toMatchObject({ status: "ACTIVE" });
    expect(await scene.refunds(tenantId)).toEqual([]);
    const [waiting] = await scene.approvals(tenantId);
    const id = waiting?.id;

    await expect(approveRequest(on(scene.finance, "2026-05-12"), { id })).rejects.toMatchObject({
      reason: "approval.own-request",
    });
    await expect(approveRequest(on(scene.support, "2026-05-12"), { id })).rejects.toMatchObject({
      reason: "permission.missing",
    });
    const both = await Promise.allSettled([
      approveRequest(on(scene.colleague, "2026-05-13"), { id }),
      approveRequest(on(scene.owner, "2026-05-13"), { id }),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await scene.subscription(tenantId)).toMatchObject({ status: "CANCELLED" });
    const [refund, ...more] = await scene.refunds(tenantId);
    expect(more).toEqual([]);
    const { most } = approvalInput.parse(waiting?.input);
    expect(Number(refund?.amount)).toBeLessThan(most);
    expect(await scene.approvals(tenantId)).toMatchObject([{ state: "approved" }]);
    await expect(declineRequest(on(scene.owner, "2026-05-13"), { id })).rejects.toMatchObject({
      reason: "approval.decided",
    });
  });

  test("declines, and nothing happens; or it went stale meanwhile", async () => {
    const tenantId = await bought({ tier: "ENTERPRISE" }, "2026-05-10");
    const ask = async () => {
      await cancelByStaff(on(scene.finance, "2026-05-12"), {
        ...about(tenantId),
        settlement: "refund",
        previewed: await previewed(tenantId, "2026-05-12"),
      });
      const waiting = (await scene.approvals(tenantId)).find(({ state }) => state === "waiting");
      return waiting?.id;
    };
    const declined = await ask();
    await declineRequest(on(scene.colleague, "2026-05-12"), { id: declined });
    expect(await scene.subscription(tenantId)).toMatchObject({ status: "ACTIVE" });
    const stale = await ask();
    await setCollection(on(scene.finance, "2026-05-12"), {
      ...about(tenantId),
      collection: "invoice",
    });
    await expect(
      approveRequest(on(scene.colleague, "2026-05-12"), { id: stale }),
    ).rejects.toMatchObject({ reason: "stale" });
    expect(await scene.refunds(tenantId)).toEqual([]);
    const [row] = await controlDb()
      .select()
      .from(staffApprovals)
      .where(eq(staffApprovals.id, String(stale)));
    expect(row).toMatchObject({ state: "waiting", decidedBy: null });
  });

  test("is not needed for a small refund", async () => {
    const tenantId = await bought({ tier: "STARTER" }, "2026-05-10");
    const outcome = await cancelByStaff(on(scene.finance, "2026-05-12"), {
      ...about(tenantId),
      settlement: "refund",
      previewed: await previewed(tenantId, "2026-05-12"),
    });
    expect(outcome).toEqual({ state: "done" });
    expect(await scene.refunds(tenantId)).toHaveLength(1);
    const [first] = await scene.announced("billing.refund-requested");
    expect(first).toBeDefined();
  });
});

describe("goodwill", () => {
  const lineOf = async (tenantId: string) => {
    const [invoice] = await scene.invoices(tenantId);
    const [line] = await controlDb()
      .select()
      .from(invoiceLines)
      .where(eq(invoiceLines.invoiceId, String(invoice?.id)));
    return { invoiceId: line?.invoiceId, lineId: line?.id };
  };

  test("is at most what a line has left, with its tax", async () => {
    const tenantId = await bought({ tier: "STARTER" }, "2026-05-10");
    const line = await lineOf(tenantId);
    const give = (amount: string | number) =>
      creditByStaff(on(scene.finance, "2026-05-12"), { ...about(tenantId), ...line, amount });
    await give("1,000.50");
    expect(await scene.creditNotes(tenantId)).toMatchObject([
      { reason: "goodwill", subtotal: 100050n, igst: 18009n, toBalance: 118059n },
    ]);
    await expect(give(690001)).rejects.toMatchObject({ reason: "credit_exceeded" });
    for (const wrong of ["0", "-5", "1.005", "abc", 0]) {
      await expect(give(wrong)).rejects.toMatchObject({ fields: { amount: expect.any(String) } });
    }
    expect(await scene.creditNotes(tenantId)).toHaveLength(1);
  });

  test("above the limit, tax included, waits; a line of another company is none", async () => {
    const tenantId = await bought({ tier: "ENTERPRISE" }, "2026-05-10");
    const line = await lineOf(tenantId);
    const input = { ...about(tenantId), ...line, amount: "90,000" };
    const other = await bought({ tier: "STARTER" }, "2026-05-10");
    await expect(
      creditByStaff(on(scene.finance, "2026-05-12"), { ...input, tenantId: other }),
    ).rejects.toMatchObject({ reason: "invalid_transition" });
    expect(await creditByStaff(on(scene.finance, "2026-05-12"), input)).toMatchObject({
      state: "waiting",
    });
    expect(await scene.creditNotes(tenantId)).toEqual([]);
    const [waiting] = await scene.approvals(tenantId);
    await approveRequest(on(scene.colleague, "2026-05-14"), { id: waiting?.id });
    expect(await scene.creditNotes(tenantId)).toMatchObject([{ subtotal: 9000000n }]);
  });
});

describe("money by hand", () => {
  test("a transfer less TDS settles an invoice (V39), each reference once", async () => {
    const tenantId = await bought({ tier: "ENTERPRISE" }, "2026-05-10");
    await tickByStaff(on(scene.operator, "2026-06-10"));
    const open = (await scene.invoices(tenantId)).find(({ status }) => status === "open");
    const input = {
      ...about(tenantId),
      invoiceId: open?.id,
      amount: "2,15,892.00",
      utr: `utr${randomUUID().slice(0, 8)}`,
      receivedOn: "2026-06-18",
      tds: { certificate: `TDS-${randomUUID().slice(0, 8)}`, rate: "10" },
    };
    const enter = (more: object) =>
      enterManualPayment(on(scene.finance, "2026-06-18"), { ...input, ...more });
    await expect(enter({ receivedOn: "2026-06-19" })).rejects.toMatchObject({
      fields: { receivedOn: expect.any(String) },
    });
    await expect(enter({ amount: "2,35,883" })).rejects.toMatchObject({
      fields: { amount: expect.any(String) },
    });
    await expect(enter({ utr: undefined })).rejects.toMatchObject({
      fields: { utr: expect.any(String) },
    });
    await enter({});
    expect((await scene.invoices(tenantId)).at(-1)).toMatchObject({
      status: "paid",
      openAmount: 0n,
    });
    await tickByStaff(on(scene.operator, "2026-07-10"));
    const next = (await scene.invoices(tenantId)).find(({ status }) => status === "open");
    await expect(enter({ invoiceId: next?.id, tds: undefined })).rejects.toMatchObject({
      fields: { utr: expect.any(String) },
    });
  });

  test("credit of a cancelled subscription goes back, nobody else's", async () => {
    const tenantId = await bought({ tier: "STARTER" }, "2026-05-10");
    const refund = async () =>
      refundCreditByStaff(on(scene.finance, "2026-05-12"), {
        ...about(tenantId),
        previewed: await previewed(tenantId, "2026-05-12"),
      });
    await expect(refund()).rejects.toMatchObject({ reason: "invalid_transition" });
    await cancelByStaff(on(scene.finance, "2026-05-12"), {
      ...about(tenantId),
      settlement: "credit",
      previewed: await previewed(tenantId, "2026-05-12"),
    });
    expect(await scene.refunds(tenantId)).toEqual([]);
    expect(await refund()).toEqual({ state: "done" });
    const [note] = await scene.creditNotes(tenantId);
    expect(await scene.refunds(tenantId)).toMatchObject([
      { amount: note?.toBalance, isFromCredit: true, status: "requested" },
    ]);
    await expect(refund()).rejects.toMatchObject({ reason: "invalid_transition" });
  });
});
