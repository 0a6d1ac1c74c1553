import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "@/db/test-server";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { isServerProcess, startPostgres } from "@/scripts/postgres.mjs";
import {
  expectWholeInstallation,
  isJobDone,
  killAllWorkers,
  startWorker,
  stepState,
  until,
} from "./crash-scene";
import { register } from "./test-company";

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "ilms-crash-"));
let server: Awaited<ReturnType<typeof startPostgres>>;
let installation: TestPlatform;

beforeAll(async () => {
  fs.chmodSync(dataDir, 0o755);
  // A server of its own: the other tests go on with theirs.
  server = await startPostgres({ dataDir, port: await freePort() });
  process.env.ILMS_TEST_SERVER_URL = server.url;
  installation = await createTestPlatform();
});
afterAll(async () => {
  await killAllWorkers();
  await installation.close();
  await server.stop();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

test("kill -9 of PostgreSQL while tables are built: the same worker goes on when it is back", {
  timeout: 240_000,
}, async () => {
  const { tenantId } = await register("power-cut");
  const worker = startWorker();
  await until(async () => Number((await stepState(tenantId, "tables"))?.tables) > 0);
  process.kill(server.pid, "SIGKILL");
  await until(async () => !isServerProcess(server.pid));
  await server.restart();
  await until(() => isJobDone(tenantId));
  expect(worker.exitCode).toBeNull();
  expect(worker.signalCode).toBeNull();
  await expectWholeInstallation(installation, [tenantId]);
});
