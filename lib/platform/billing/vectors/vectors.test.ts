import fs from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { runVectorFile } from "./run-file";

let platform: TestPlatform;
beforeAll(async () => {
  platform = await createTestPlatform();
});
afterAll(() => platform.close());

test("the engine answers every vector of the specification, to the paisa", async () => {
  const file = JSON.parse(fs.readFileSync(`${import.meta.dirname}/billing-vectors.json`, "utf8"));
  const results = await runVectorFile(file, platform.database.owner, () => {});
  expect(results).toHaveLength(55);
  expect(results.filter(({ difference }) => difference)).toEqual([]);
});
