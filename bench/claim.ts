import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { connectOwner } from "@/db/bootstrap";
import { tenantSchemas } from "@/db/control";
import { config } from "@/lib/core/config";
import { controlDb } from "@/lib/core/database";
import { claimWarmSchema } from "@/lib/platform/provisioning/warm-pool";
import { percentile, timed } from "./percentiles";
import type { Row } from "./table";

const AT_ONCE = 20;
const ROUNDS = 15;
const IN_A_ROW = 100;

async function claim(): Promise<void> {
  if (!(await claimWarmSchema(uuidv7()))) throw new Error("The warm pool is empty");
}

/** The cheapest a claim could be: one row found by its key and changed, one durable commit. */
async function changeOneRow(schemaName: string): Promise<void> {
  await controlDb()
    .update(tenantSchemas)
    .set({ state: "claimed", tenantId: uuidv7() })
    .where(eq(tenantSchemas.schemaName, schemaName))
    .returning();
}

/** Claims from the warm pool, at once and one after the other, in turns with plain updates. */
export async function measureClaim(): Promise<Row[]> {
  const owner = connectOwner(config().DATABASE_URL, 1);
  try {
    const pool = await owner<{ name: string }[]>`
      select schema_name as name from tenant_schemas where state = 'ready'`;
    if (pool.length < AT_ONCE) throw new Error("The warm pool is too small to measure");
    const nameAt = (position: number) => pool[position % pool.length]?.name ?? "";
    const putBack = () => owner`
      update tenant_schemas set state = 'ready', tenant_id = null
      where schema_name in ${owner(pool.map(({ name }) => name))}`;
    const atOnce = async (way: (position: number) => Promise<void>) => {
      const lanes = Array.from({ length: AT_ONCE }, (_, position) => timed(() => way(position)));
      const samples = (await Promise.all(lanes)).map(({ ms }) => ms);
      await putBack();
      return samples;
    };

    const together = { claims: [] as number[], updates: [] as number[] };
    for (let round = -1; round < ROUNDS; round += 1) {
      const updates = await atOnce((position) => changeOneRow(nameAt(position)));
      const claims = await atOnce(claim);
      if (round < 0) continue;
      together.updates.push(...updates);
      together.claims.push(...claims);
    }
    const alone = { claims: [] as number[], updates: [] as number[] };
    for (let turn = 0; turn < IN_A_ROW; turn += 1) {
      alone.updates.push((await timed(() => changeOneRow(nameAt(turn)))).ms);
      alone.claims.push((await timed(claim)).ms);
      await putBack();
    }

    const row = (
      what: string,
      percent: number,
      samples: typeof together,
      goal?: Row["goal"],
    ): Row => ({
      what: `claim, ${what}, p${percent}`,
      ours: percentile(samples.claims, percent),
      unit: "ms",
      baseline: { what: "update of a known row", value: percentile(samples.updates, percent) },
      goal,
    });
    return [
      row(`${AT_ONCE} at once`, 50, together),
      row(`${AT_ONCE} at once`, 95, together),
      row(`${AT_ONCE} at once`, 99, together, { most: 50, of: "ours" }),
      row("one at a time", 50, alone),
      row("one at a time", 99, alone),
    ];
  } finally {
    await owner.end();
  }
}
