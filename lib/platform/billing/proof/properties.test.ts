import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { INVARIANTS } from "./invariants";
import { live } from "./live";
import { MemoryBilling } from "./memory-billing";
import { scenario } from "./scenario";

const RUNS = Number(process.env.PROPERTY_RUNS ?? 10_000);
const SEED = process.env.PROPERTY_SEED ? Number(process.env.PROPERTY_SEED) : undefined;

test("all", () => {
  let n = 0; const reasons = new Map<string, number>();
  fc.assert(
    fc.property(scenario, ({ world, begins, first, steps }) => {
      n++;
      const billing = new MemoryBilling(world, begins);
      for (const step of [first, ...steps]) {
        const r = live(billing, step);
        const k = step.do + ":" + r; reasons.set(k, (reasons.get(k) ?? 0) + 1);
        for (const [name, f] of Object.entries(INVARIANTS)) {
          try { f(billing); } catch (e) { throw new Error(name + " after " + JSON.stringify(step) + ": " + (e as Error).message, {cause: e}); }
        }
      }
    }),
    { numRuns: RUNS, reporter: (out) => { if (!out.failed) return; const [c] = out.counterexample ?? []; const { world, ...rest } = c as any; throw new Error(JSON.stringify({seed: out.seed, path: out.counterexamplePath, t: world.treatment, c: world.collection, aw: String(world.prices[1].unitAmount), ...rest}) + '\n' + String((out.errorInstance as Error).message)); }, ...(SEED !== undefined && { seed: SEED }) },
  );
  if (process.env.SHOW) process.stderr.write(JSON.stringify([...reasons].sort(), null, 0) + "\n");
  expect(n).toBe(RUNS);
}, 600_000);
