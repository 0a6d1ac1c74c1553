import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import {
  expectWholeInstallation,
  isJobDone,
  kill,
  killAllWorkers,
  startWorker,
  stepState,
  until,
} from "./crash-scene";
import { PROVISIONING_STEPS } from "./progress";
import { register } from "./test-company";

let installation: TestPlatform;
beforeAll(async () => {
  installation = await createTestPlatform();
});
afterAll(async () => {
  await killAllWorkers();
  await installation.close();
});

test("kill -9 of the worker in the middle of every step loses nothing and doubles nothing", {
  timeout: 240_000,
}, async () => {
  const tenantIds: string[] = [];
  for (const step of PROVISIONING_STEPS) {
    const { tenantId } = await register(`kill-at-${step.replaceAll("_", "-")}`);
    tenantIds.push(tenantId);
    const worker = startWorker();
    await until(async () => {
      const row = await stepState(tenantId, step);
      // In the longest step the blow falls with some of the tables built.
      if (step === "tables" && row?.state === "running") return Number(row.tables) > 0;
      return row?.state === "running" || row?.state === "done";
    });
    await kill(worker);
  }
  startWorker();
  await until(async () => (await Promise.all(tenantIds.map(isJobDone))).every(Boolean));
  expect(tenantIds).toHaveLength(6);
  await expectWholeInstallation(installation, tenantIds);
});
