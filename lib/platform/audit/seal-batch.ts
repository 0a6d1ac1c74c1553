import type { Transaction } from "@/db/transaction";
import { type ChainEnd, type ChainFault, followChain, rowHash } from "@/lib/core/hash-chain";
import {
  type Chain,
  linksAt,
  lockChain,
  type Seal,
  sealedRows,
  unsealedRows,
  writeSeals,
} from "./chain";

/** Rows sealed in one transaction. */
export const SEAL_BATCH = 500;

/** The chain was tampered with: nothing more is sealed, or the seal would make the forgery good. */
class BrokenChainError extends Error {
  override name = "BrokenChainError";
  constructor(
    readonly chain: string,
    readonly faults: readonly ChainFault[],
  ) {
    const [first] = faults;
    super(
      `The audit chain of ${chain} is broken at ${first?.sequenceNo} (${first?.kind}); nothing more is sealed. Run npm run audit:verify.`,
    );
  }
}

/** What was sealed behind a confirmed end and not yet confirmed: nothing, or what a killed sealer left. */
async function followToEnd(tx: Transaction, chain: Chain, confirmed: ChainEnd): Promise<ChainEnd> {
  if (confirmed.sequenceNo > 0) {
    const [row] = await linksAt(tx, chain, confirmed.sequenceNo);
    if (row?.rowHash !== confirmed.rowHash) {
      const kind = row ? "rewritten" : "cut";
      const { sequenceNo } = confirmed;
      throw new BrokenChainError(chain.name, [{ sequenceNo, rowId: row?.id ?? null, kind }]);
    }
  }
  let end = confirmed;
  for (;;) {
    const rows = await sealedRows(tx, chain, end, SEAL_BATCH);
    const followed = followChain(end, rows);
    if (followed.faults.length > 0) throw new BrokenChainError(chain.name, followed.faults);
    end = followed.end;
    if (rows.length < SEAL_BATCH) return end;
  }
}

/**
 * Numbers and hashes the next committed rows behind `confirmed`, which must still stand as it was
 * confirmed. Rows are taken in the order of their ids; one committed late gets a later number.
 * Returns the new end and how many rows it sealed. Throws BrokenChainError.
 */
export async function sealBatch(
  tx: Transaction,
  chain: Chain,
  confirmed: ChainEnd,
): Promise<{ end: ChainEnd; sealed: number }> {
  await lockChain(tx, chain);
  let end = await followToEnd(tx, chain, confirmed);
  const rows = await unsealedRows(tx, chain, SEAL_BATCH);
  const seals = rows.map(({ id, fields }): Seal => {
    const previousHash = end.rowHash;
    const sequenceNo = end.sequenceNo + 1;
    end = { sequenceNo, rowHash: rowHash(previousHash, sequenceNo, fields) };
    return { id, previousHash, ...end };
  });
  if (seals.length > 0) await writeSeals(tx, chain, seals);
  return { end, sealed: seals.length };
}
