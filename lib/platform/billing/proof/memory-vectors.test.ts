import fs from "node:fs";
import { expect, test } from "vitest";
import { firstDifference } from "../vectors/first-difference";
import { vectorFile } from "../vectors/format";
import { playInMemory } from "./memory-vector";

const file = vectorFile.parse(
  JSON.parse(fs.readFileSync(`${import.meta.dirname}/../vectors/billing-vectors.json`, "utf8")),
);

test("there are 55 vectors", () => {
  expect(file.vectors).toHaveLength(55);
});

test.each(file.vectors.map((vector) => [vector.id, vector] as const))(
  "%s, planned",
  (_, vector) => {
    // The rupee value of an export invoice is the store's, not the plan's.
    const planned = JSON.parse(
      JSON.stringify(vector.expect, (key, value) => (key === "inr_equivalent" ? undefined : value)),
    );
    expect(firstDifference(planned, playInMemory(file, vector))).toBeUndefined();
  },
);
