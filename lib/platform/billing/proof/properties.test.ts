import fc from "fast-check";
import { expect, test } from "vitest";
import { INVARIANTS } from "./invariants";
import { live } from "./live";
import { MemoryBilling } from "./memory-billing";
import { scenario } from "./scenario";

/** Mutants are tried with fewer; the proof itself takes all of them. */
const SEQUENCES = Number(process.env.PROPERTY_SEQUENCES ?? 10_000);
/** A failure prints its seed; set it to play the same lives again. */
const SEED = process.env.PROPERTY_SEED ? { seed: Number(process.env.PROPERTY_SEED) } : {};

const BEHAVIOUR = [
  "I10 jobs run daily = late in one batch = twice, issue dates aside",
  "I11 quote = documents issued, today or a day later",
];

test(`after every step of ${SEQUENCES} lives: ${[...Object.keys(INVARIANTS), ...BEHAVIOUR].join("; ")}`, {
  timeout: 600_000,
}, () => {
  let lived = 0;
  const seen = new Set<string>();
  fc.assert(
    fc.property(scenario, ({ world, begins, first, steps }) => {
      const billing = new MemoryBilling(world, begins);
      for (const step of [first, ...steps]) {
        const refusal = live(billing, step);
        seen.add(`${step.do} ${refusal ?? "done"}`).add(billing.subscription.status);
        seen.add(world.treatment);
        for (const [formula, holds] of Object.entries(INVARIANTS)) {
          try {
            holds(billing);
          } catch (cause) {
            throw new Error(`${formula}, after ${step.do}`, { cause });
          }
        }
      }
      lived += 1;
    }),
    { numRuns: SEQUENCES, ...SEED },
  );
  expect(lived).toBe(SEQUENCES);
  // The lives are worth something only if they get everywhere.
  expect([...seen]).toEqual(
    expect.arrayContaining(["TRIAL", "PAST_DUE", "SUSPENDED", "CANCELLED"]),
  );
  expect([...seen]).toEqual(
    expect.arrayContaining(["domestic_intra", "domestic_inter", "export_lut"]),
  );
  for (const step of ["change", "purchase", "schedule", "cancel_now", "resume", "convert"]) {
    expect([...seen]).toContain(`${step} done`);
  }
});
