import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

process.env.DATABASE_URL ??= "postgres://nobody@127.0.0.1:1/none";

test("the client's types are those of the API as it is: npm run generate:client", async () => {
  const { clientTypes } = await import("./client-types");
  const written = readFileSync("client/ilms-api.d.ts", "utf8");
  // Compared as a fact: the difference of two megabytes tells nobody anything.
  expect(written === (await clientTypes())).toBe(true);
});
