import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { seedCatalog } from "@/lib/platform/catalog/seed-catalog";
import { expectEverythingOnce, prepareScene, startChild } from "./crash-scene";

/**
 * Writes to the database before the blow: reading, locking, documents, numbers, around the commit. What
 * is done already is passed over quickly, so that later blows fall into later work.
 */
const BLOWS = [5, 12, 19, 24, 27, 30, 33, 38, 46, 55, 64, 73];
const FATAL = 10;

let platform: TestPlatform;
beforeAll(async () => {
  platform = await createTestPlatform();
  await seedCatalog();
});
afterAll(() => platform.close());

test("kill -9 of a process that captures and renews: with retries every rupee counts once", {
  timeout: 240_000,
}, async () => {
  const scene = await prepareScene(2);
  let died = 0;
  for (const blow of BLOWS) {
    const { code, signal } = await startChild(scene.work, blow).ended;
    if (signal === "SIGKILL") died += 1;
    else expect(code).toBe(0);
  }
  expect(died).toBeGreaterThanOrEqual(FATAL);
  expect(await startChild(scene.work).ended).toEqual({ code: 0, signal: null });
  // Once more changes nothing.
  expect(await startChild(scene.work).ended).toEqual({ code: 0, signal: null });
  await expectEverythingOnce(scene);
});
