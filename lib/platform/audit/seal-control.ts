import { controlDb } from "@/lib/core/database";
import { genesis } from "@/lib/core/hash-chain";
import type { Log } from "@/lib/core/log";
import { CONTROL_CHAIN, lastLink } from "./chain";
import { SEAL_BATCH, sealBatch } from "./seal-batch";

/**
 * Seals committed rows of the platform's own audit log. No database of ours stands above the control
 * plane to keep its head, so the head goes into the log stream, which leaves the machine. Returns
 * whether there may be more.
 */
export async function sealControl(log: Log): Promise<boolean> {
  const { end, sealed } = await controlDb().transaction(async (tx) => {
    const last = await lastLink(tx, CONTROL_CHAIN);
    return sealBatch(tx, CONTROL_CHAIN, last ?? genesis(CONTROL_CHAIN.name));
  });
  if (sealed > 0) log.info({ ...end, sealed }, "control plane audit sealed");
  return sealed === SEAL_BATCH;
}
