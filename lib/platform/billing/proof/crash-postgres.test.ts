import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { payments } from "@/db/control";
import { freePort } from "@/db/test-server";
import { controlDb } from "@/lib/core/database";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { seedCatalog } from "@/lib/platform/catalog/seed-catalog";
import { isServerProcess, startPostgres } from "@/scripts/postgres.mjs";
import { expectEverythingOnce, prepareScene, startChild } from "./crash-scene";

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "ilms-billing-crash-"));
let server: Awaited<ReturnType<typeof startPostgres>>;
let platform: TestPlatform;

beforeAll(async () => {
  fs.chmodSync(dataDir, 0o755);
  // A server of its own: the other tests go on with theirs.
  server = await startPostgres({ dataDir, port: await freePort() });
  process.env.ILMS_TEST_SERVER_URL = server.url;
  platform = await createTestPlatform();
  await seedCatalog();
});
afterAll(async () => {
  await platform.close();
  await server.stop();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

const until = (fact: () => Promise<boolean>) =>
  vi.waitUntil(() => fact().catch(() => false), { interval: 1, timeout: 90_000 });

test("kill -9 of PostgreSQL while payments are captured: after its return every rupee counts once", {
  timeout: 240_000,
}, async () => {
  const scene = await prepareScene(12);
  const known = () => controlDb().$count(payments);
  const before = await known();
  const { ended } = startChild(scene.work);
  await until(async () => (await known()) >= before + 5);
  process.kill(server.pid, "SIGKILL");
  await until(async () => !isServerProcess(server.pid));
  await server.restart();
  // The process lost its database in the middle; whoever runs it starts it again.
  await ended;
  await until(async () => (await known()) > 0);
  expect(await startChild(scene.work).ended).toEqual({ code: 0, signal: null });
  await expectEverythingOnce(scene);
});
