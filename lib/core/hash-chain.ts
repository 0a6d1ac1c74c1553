import { createHash } from "node:crypto";

/** Where a chain stands: the number and hash of its last row. */
export type ChainEnd = { sequenceNo: number; rowHash: string };

/**
 * What a row says, in a fixed order, each value as the text the database writes for it: instants in
 * ISO with microseconds, jsonb as jsonb writes itself (keys in its own stable order, every digit of a
 * number). Null and absent are the same, so that a column added later leaves older hashes as they are.
 */
export type HashedFields = Readonly<Record<string, string | null>>;

/** A row with its seal. */
export type SealedRow = ChainEnd & {
  id: string;
  previousHash: string | null;
  fields: HashedFields;
};

export type ChainFault = {
  /** Number of the row, or the first missing number. */
  sequenceNo: number;
  /** The audit row itself, where there is one. */
  rowId: string | null;
  /**
   * `missing`: numbers skipped, rows were removed. `repeated`: a number given out before. `unlinked`: it does not
   * follow the row before it. `changed`: it no longer says what was sealed. `cut`: the last rows are
   * gone. `rewritten`: it is not the row that was sealed under this number. `half-sealed`: a hash
   * without a number.
   */
  kind: "missing" | "repeated" | "unlinked" | "changed" | "cut" | "rewritten" | "half-sealed";
};

const digest = (text: string): string => createHash("sha256").update(text).digest("base64url");

/** The end of an empty chain; bound to its name, so that one chain cannot stand in for another. */
export function genesis(chain: string): ChainEnd {
  return { sequenceNo: 0, rowHash: digest(JSON.stringify(["ilms audit chain", chain])) };
}

/** SHA-256 (base64url) over the previous hash, the row's number and all that it says. */
export function rowHash(previousHash: string, sequenceNo: number, fields: HashedFields): string {
  const said = Object.entries(fields).filter(([, value]) => value !== null);
  return digest(JSON.stringify([previousHash, sequenceNo, said]));
}

/**
 * Recomputes rows in the order of their numbers, starting behind `from`. A faulty row is named once:
 * the rows behind it are held against its own seal.
 */
export function followChain(
  from: ChainEnd,
  rows: readonly SealedRow[],
): { end: ChainEnd; faults: ChainFault[] } {
  const faults: ChainFault[] = [];
  let end = from;
  for (const { id, sequenceNo, previousHash, rowHash: sealed, fields } of rows) {
    const fault = (kind: ChainFault["kind"], number = sequenceNo, rowId: string | null = id) =>
      faults.push({ sequenceNo: number, rowId, kind });
    const expected = end.sequenceNo + 1;
    if (sequenceNo > expected) fault("missing", expected, null);
    else if (sequenceNo < expected) fault("repeated");
    else if (previousHash !== end.rowHash) fault("unlinked");
    if (rowHash(previousHash ?? "", sequenceNo, fields) !== sealed) fault("changed");
    end = { sequenceNo, rowHash: sealed };
  }
  return { end, faults };
}
