import { and, asc, desc, eq, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { auditLog } from "@/db/control";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import type { Transaction } from "@/db/transaction";
import type { ChainEnd, HashedFields, SealedRow } from "@/lib/core/hash-chain";

/** One audit table whose rows are numbered and hashed one after the other. */
export type Chain = {
  /** The tenant's id, or "control". */
  name: string;
  table: typeof auditLogs | typeof auditLog;
  /** What the hash is taken over, in this order. Never reorder; add at the end, nullable only. */
  fields: Record<string, SQL<string | null>>;
};

/** What a row without a number says. */
export type UnsealedRow = { id: string; fields: HashedFields };
export type Seal = ChainEnd & { id: string; previousHash: string };

const text = (column: PgColumn) => sql<string | null>`${column}::text`;
/** A Date has milliseconds, the column microseconds: one that was moved by less must be noticed too. */
const instant = (column: PgColumn) =>
  sql<string | null>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

export const tenantChain = (tenantId: string): Chain => ({
  name: tenantId,
  table: auditLogs,
  fields: {
    id: text(auditLogs.id),
    created_at: instant(auditLogs.createdAt),
    created_by: text(auditLogs.createdBy),
    actor_user_id: text(auditLogs.actorUserId),
    actor_kind: text(auditLogs.actorKind),
    impersonator_id: text(auditLogs.impersonatorId),
    table_name: text(auditLogs.tableName),
    record_id: text(auditLogs.recordId),
    record_label: text(auditLogs.recordLabel),
    action: text(auditLogs.action),
    changes: text(auditLogs.changes),
    request_id: text(auditLogs.requestId),
    ip_address: text(auditLogs.ipAddress),
    user_agent: text(auditLogs.userAgent),
  },
});

export const CONTROL_CHAIN: Chain = {
  name: "control",
  table: auditLog,
  fields: {
    id: text(auditLog.id),
    created_at: instant(auditLog.createdAt),
    actor: text(auditLog.actor),
    action: text(auditLog.action),
    tenant_id: text(auditLog.tenantId),
    request_id: text(auditLog.requestId),
    ip_address: text(auditLog.ipAddress),
    before: text(auditLog.before),
    after: text(auditLog.after),
  },
};

/** One sealer of a chain at a time; the lock ends with the transaction. */
export async function lockChain(tx: Transaction, { name }: Chain): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`audit ${name}`}, 0))`);
}

export async function lastLink(tx: Transaction, { table }: Chain): Promise<ChainEnd | undefined> {
  const [row] = await tx
    .select({ sequenceNo: table.sequenceNo, rowHash: table.rowHash })
    .from(table)
    .where(sql`${table.sequenceNo} is not null`)
    .orderBy(desc(table.sequenceNo))
    .limit(1);
  return row && { sequenceNo: row.sequenceNo ?? 0, rowHash: row.rowHash ?? "" };
}

/** Rows that stand under a number: one, unless somebody tampered. */
export async function linksAt(tx: Transaction, { table }: Chain, sequenceNo: number) {
  return tx
    .select({ id: table.id, rowHash: table.rowHash })
    .from(table)
    .where(eq(table.sequenceNo, sequenceNo))
    .limit(2);
}

/** Sealed rows by number, behind a position; `id` tells rows apart that share a number. */
export async function sealedRows(
  tx: Transaction,
  { table, fields }: Chain,
  after: { sequenceNo: number; id?: string } | undefined,
  limit: number,
): Promise<SealedRow[]> {
  const isBehind =
    after &&
    (after.id
      ? sql`(${table.sequenceNo}, ${table.id}) > (${after.sequenceNo}::bigint, ${after.id}::uuid)`
      : sql`${table.sequenceNo} > ${after.sequenceNo}::bigint`);
  const rows = await tx
    .select({
      id: table.id,
      sequenceNo: table.sequenceNo,
      previousHash: table.previousHash,
      rowHash: table.rowHash,
      fields,
    })
    .from(table)
    .where(and(sql`${table.sequenceNo} is not null`, isBehind))
    .orderBy(asc(table.sequenceNo), asc(table.id))
    .limit(limit);
  return rows.map((row) => ({
    ...row,
    sequenceNo: row.sequenceNo ?? 0,
    rowHash: row.rowHash ?? "",
  }));
}

/** Committed rows that have no number yet, oldest first. */
export async function unsealedRows(
  tx: Transaction,
  { table, fields }: Chain,
  limit: number,
): Promise<UnsealedRow[]> {
  return (
    tx
      .select({ id: table.id, fields })
      .from(table)
      // A hash that somebody wrote beforehand could not be replaced: such a row must not stop the rest.
      .where(and(isNull(table.sequenceNo), isNull(table.previousHash), isNull(table.rowHash)))
      .orderBy(asc(table.id))
      .limit(limit)
  );
}

export async function writeSeals(
  tx: Transaction,
  { table }: Chain,
  seals: readonly Seal[],
): Promise<void> {
  const list = JSON.stringify(
    seals.map(({ id, sequenceNo, previousHash, rowHash }) => ({
      id,
      sequence_no: sequenceNo,
      previous_hash: previousHash,
      row_hash: rowHash,
    })),
  );
  await tx.execute(sql`
    update ${table} as row
    set sequence_no = seal.sequence_no, previous_hash = seal.previous_hash, row_hash = seal.row_hash
    from jsonb_to_recordset(${list}::text::jsonb)
      as seal(id uuid, sequence_no bigint, previous_hash text, row_hash text)
    where row.id = seal.id and row.sequence_no is null`);
}

/** How many rows wait for their number since before `since`. */
export async function countUnsealed(
  tx: Transaction,
  { table }: Chain,
  since: Date,
): Promise<number> {
  return tx.$count(table, and(isNull(table.sequenceNo), lt(table.createdAt, since)));
}

/** Rows with a hash and no number, which no sealer wrote. */
export async function halfSealedRows(
  tx: Transaction,
  { table }: Chain,
  limit: number,
): Promise<string[]> {
  const isHashed = or(sql`${table.previousHash} is not null`, sql`${table.rowHash} is not null`);
  const rows = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(isNull(table.sequenceNo), isHashed))
    .orderBy(asc(table.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}
