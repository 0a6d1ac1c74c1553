import { v7 as uuidv7 } from "uuid";
import type { ConnectionPool } from "@/db/connection-pool";
import { priceBook } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { seedCatalog } from "@/lib/platform/catalog/seed-catalog";
import { getTier, TIER_CODES } from "@/lib/platform/catalog/tiers";
import { firstDifference } from "./first-difference";
import { type VectorFile, vectorFile } from "./format";
import { playVector } from "./run-vector";

export type VectorResult = { id: string; difference: string | undefined };

/** Refuses a file whose plans are not ours: limits and terms are code, not data. */
function checkTiers({ tiers }: VectorFile): void {
  for (const code of TIER_CODES) {
    const tier = getTier(code);
    const given = tiers[code];
    const isSame =
      given?.seats === tier.seatsIncluded &&
      given.seatMax === tier.seatsMax &&
      given.trial === (tier.trialDays ?? 0) &&
      given.includes.every((module) =>
        (tier.includedModules as readonly string[]).includes(module),
      );
    if (!isSame) throw new Error(`The file's plan ${code} is not the one of the catalogue`);
  }
}

async function priceAsIn({ tiers, modules, extra_seat: seat }: VectorFile): Promise<void> {
  const products = [
    ...Object.entries(tiers).map(([product, prices]) => ({ product, ...prices })),
    ...modules.map(({ code, ...prices }) => ({ product: code, ...prices })),
    { product: "extra_seat", ...seat },
  ];
  const rows = products.flatMap(({ product, usd, inr }) => [
    { product, currency: "USD" as const, unitAmount: BigInt(usd) },
    { product, currency: "INR" as const, unitAmount: BigInt(inr) },
  ]);
  await controlDb().delete(priceBook);
  await controlDb()
    .insert(priceBook)
    .values(
      rows.map((row) => ({
        ...row,
        id: uuidv7(),
        validFrom: "2000-01-01",
        noticedOn: "2000-01-01",
      })),
    );
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/** An empty ledger: documents cannot be deleted, so the owner empties the tables as a whole. */
async function emptyBilling(owner: ConnectionPool): Promise<void> {
  const lease = await owner.lease("vectors");
  await lease.sql`truncate tenants, number_series, exchange_rates, outbox, audit_log cascade`;
  owner.release(lease);
}

/**
 * Runs every vector of a file through the engine on the configured database, each on empty tables, and
 * hands over what came of it. Throws when the file is not in the format.
 */
export async function runVectorFile(
  file: unknown,
  owner: ConnectionPool,
  report: (result: VectorResult) => void,
): Promise<VectorResult[]> {
  const parsed = vectorFile.parse(file);
  checkTiers(parsed);
  await seedCatalog();
  const results: VectorResult[] = [];
  for (const vector of parsed.vectors) {
    await emptyBilling(owner);
    await priceAsIn(parsed);
    const difference = await playVector(vector).then(
      (actual) => firstDifference(vector.expect, actual),
      (error: unknown) => `the engine failed: ${causeOf(error)}`,
    );
    const result = { id: vector.id, difference };
    results.push(result);
    report(result);
  }
  return results;
}
