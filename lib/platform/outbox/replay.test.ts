import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditLog, outbox } from "@/db/control";
import { controlDb, holdingLock } from "@/lib/core/database";
import { log } from "@/lib/core/log";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { seedStaff } from "@/lib/platform/identity/staff";
import { NOW } from "@/lib/platform/identity/test-workspace";
import type { StaffRequest } from "@/lib/platform/staff/run-staff-command";
import { signedInStaff } from "@/lib/platform/staff/test-staff";
import { findOutboxRow, listOutbox, listOutboxTopics } from "./queries";
import { relayNext } from "./relay";
import { replayOutbox } from "./replay";

let platform: TestPlatform;
let operator: StaffRequest;
beforeAll(async () => {
  platform = await createTestPlatform();
  await seedStaff({ email: "staff@ilms.test", password: "Open-Sesame-2026", now: NOW });
  operator = await signedInStaff("Olga", ["operator"], NOW);
});
afterAll(() => platform.close());

async function enqueue(fields: Partial<typeof outbox.$inferInsert> = {}) {
  const [row] = await controlDb()
    .insert(outbox)
    .values({ topic: "test.topic", payload: { a: 1 }, dedupeKey: randomUUID(), ...fields })
    .returning();
  if (!row) throw new Error("not written");
  return row.id;
}
const again = (): StaffRequest => ({ ...operator, requestId: randomUUID() });

test("a dead row gets all its tries again and is carried out", async () => {
  const id = await enqueue({
    state: "dead",
    attempts: 12,
    error: "no",
    nextAt: new Date("2030-01-01"),
  });
  const request = again();
  await replayOutbox(request, { id });
  expect(await findOutboxRow(id)).toMatchObject({ state: "pending", attempts: 0, error: null });
  const failing = () => Promise.reject(new Error("still no"));
  await relayNext({ "test.topic": failing }, log());
  expect(await findOutboxRow(id)).toMatchObject({ state: "pending", attempts: 1 });
  // What waits for its next try does not have to.
  await replayOutbox(again(), { id });
  const handled: string[] = [];
  await relayNext({ "test.topic": async (row) => void handled.push(row) }, log());
  expect(handled).toEqual([id]);
  expect(await findOutboxRow(id)).toMatchObject({ state: "done" });
  const rows = await controlDb()
    .select()
    .from(auditLog)
    .where(eq(auditLog.requestId, request.requestId));
  expect(rows).toMatchObject([
    {
      actor: `staff:${operator.staff.id}`,
      action: "outbox.replay",
      before: { topic: "test.topic", state: "dead", attempts: 12, error: "no" },
      after: { id, state: "pending" },
    },
  ]);
});

test("what is done is done again only when that is said", async () => {
  const id = await enqueue({ state: "done" });
  await expect(replayOutbox(again(), { id })).rejects.toMatchObject({
    reason: "outbox.done-already",
    fields: { isDoneAgain: expect.any(String) },
  });
  expect(await findOutboxRow(id)).toMatchObject({ state: "done" });
  await replayOutbox(again(), { id, isDoneAgain: true });
  expect(await findOutboxRow(id)).toMatchObject({ state: "pending" });
});

test("a row that a worker is at is left to it", async () => {
  const id = await enqueue({ state: "pending" });
  await holdingLock(async (tx) => {
    await tx.select().from(outbox).where(eq(outbox.id, id)).for("update");
    await expect(replayOutbox(again(), { id })).rejects.toMatchObject({ code: "unavailable" });
  });
});

test("only with the permission, and only what there is", async () => {
  const id = await enqueue({ state: "dead" });
  const support = await signedInStaff("Sara", ["support"], NOW);
  await expect(replayOutbox(support, { id })).rejects.toMatchObject({
    reason: "permission.missing",
  });
  expect(await findOutboxRow(id)).toMatchObject({ state: "dead" });
  const unknown = replayOutbox(again(), { id: randomUUID() });
  await expect(unknown).rejects.toMatchObject({ code: "not_found" });
  await expect(replayOutbox(again(), { id: "1" })).rejects.toMatchObject({ code: "invalid" });
});

test("the list is narrowed by state and topic and read page by page", async () => {
  await controlDb().delete(outbox);
  for (let row = 0; row < 53; row += 1) {
    await enqueue({ topic: row % 2 === 0 ? "even" : "odd", state: row < 3 ? "dead" : "done" });
  }
  const first = await listOutbox({});
  expect(first.rows).toHaveLength(50);
  const rest = await listOutbox({ after: first.next ?? undefined });
  expect(rest).toMatchObject({ next: null });
  expect(rest.rows).toHaveLength(3);
  expect(new Set([...first.rows, ...rest.rows].map(({ id }) => id)).size).toBe(53);
  expect((await listOutbox({ state: "dead", topic: "even" })).rows).toHaveLength(2);
  expect(await listOutboxTopics()).toEqual(["even", "odd"]);
});
