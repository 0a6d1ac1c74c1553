import { controlDb } from "@/lib/core/database";
import { CONTROL_CHAIN } from "./chain";
import { type Verification, verifyChain } from "./verify-chain";

/**
 * Proves the control plane's own chain against itself. A tail that was cut off, or a chain rewritten
 * as a whole, shows only against the heads in the log stream (see `sealControl`).
 */
export async function verifyControl(now: Date): Promise<Verification> {
  return verifyChain(CONTROL_CHAIN, (work) => controlDb().transaction(work), undefined, now);
}
