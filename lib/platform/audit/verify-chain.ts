import type { Transaction } from "@/db/transaction";
import { type ChainEnd, type ChainFault, followChain, genesis } from "@/lib/core/hash-chain";
import { type Chain, countUnsealed, halfSealedRows, linksAt, sealedRows } from "./chain";

/** Runs one look at the database: each batch may have a transaction of its own. */
export type Look = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

export type Verification = {
  /** Sealed rows. */
  rows: number;
  /** Rows that wait for their seal longer than a minute: the sealer stands still. */
  unsealed: number;
  isIntact: boolean;
  /** The first of them, by number. */
  faults: ChainFault[];
  faultCount: number;
  /** The last sealed row; undefined in an empty chain. */
  end: ChainEnd | undefined;
};

const BATCH = 1_000;
const MOST_FAULTS = 50;
const PATIENCE_MS = 60_000;

async function headFault(
  look: Look,
  chain: Chain,
  head: ChainEnd,
  end: ChainEnd,
): Promise<ChainFault | undefined> {
  const { sequenceNo, rowHash } = head;
  if (sequenceNo > end.sequenceNo) {
    return { sequenceNo: end.sequenceNo + 1, rowId: null, kind: "cut" };
  }
  const standing = await look((tx) => linksAt(tx, chain, sequenceNo));
  if (standing.some((row) => row.rowHash === rowHash)) return undefined;
  // A missing row in the middle has been named already.
  const [row] = standing;
  return row && { sequenceNo, rowId: row.id, kind: "rewritten" };
}

/**
 * Reads a whole chain in batches and recomputes every hash. `head` must have been read before the
 * call: rows sealed meanwhile then lie behind it. Changes nothing.
 */
export async function verifyChain(
  chain: Chain,
  look: Look,
  head: ChainEnd | undefined,
  now: Date,
): Promise<Verification> {
  const faults: ChainFault[] = [];
  let faultCount = 0;
  const note = (found: readonly ChainFault[]) => {
    faultCount += found.length;
    faults.push(...found.slice(0, MOST_FAULTS - faults.length));
  };
  let end = genesis(chain.name);
  let after: { sequenceNo: number; id: string } | undefined;
  let rows = 0;
  for (;;) {
    const batch = await look((tx) => sealedRows(tx, chain, after, BATCH));
    const followed = followChain(end, batch);
    note(followed.faults);
    end = followed.end;
    rows += batch.length;
    after = batch.at(-1);
    if (batch.length < BATCH) break;
  }
  const atHead = head && (await headFault(look, chain, head, end));
  if (atHead) note([atHead]);
  const strays = await look((tx) => halfSealedRows(tx, chain, MOST_FAULTS));
  note(strays.map((rowId) => ({ sequenceNo: end.sequenceNo, rowId, kind: "half-sealed" })));
  const unsealed = await look((tx) =>
    countUnsealed(tx, chain, new Date(now.getTime() - PATIENCE_MS)),
  );
  return {
    rows,
    unsealed,
    isIntact: faultCount === 0,
    faults,
    faultCount,
    end: rows > 0 ? end : undefined,
  };
}
