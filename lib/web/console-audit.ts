import { z } from "zod";
import { verifyControl } from "@/lib/platform/audit/verify-control";
import { auditHead, listAudit } from "@/lib/platform/staff/audit-rows";
import { staffNames } from "@/lib/platform/staff/queries";
import { withoutSecrets } from "@/lib/platform/staff/without-secrets";
import { admitStaff, type ConsoleSearch, cursor, searchText } from "./console";
import { currentRequest } from "./current-request";
import type { AuditVerificationView } from "./views-audit";
import type { ConsoleAuditRow, ConsolePage } from "./views-console";

export const asJson = (value: unknown): string => JSON.stringify(withoutSecrets(value), null, 2);

type Row = {
  id: string;
  actor: string;
  action: string;
  tenantId: string | null;
  before: unknown;
  after: unknown;
  requestId: string | null;
  ipAddress: string | null;
  sequenceNo: number | null;
  createdAt: Date;
};

/** Rows of the audit log as they are shown, with the names of staff and of tenants where known. */
export async function auditRows(
  rows: readonly (Row & { tenantName?: string | null })[],
): Promise<ConsoleAuditRow[]> {
  const staffId = ({ actor }: Row) => (actor.startsWith("staff:") ? actor.slice(6) : undefined);
  const names = await staffNames([...new Set(rows.flatMap((row) => staffId(row) ?? []))]);
  return rows.map((row) => {
    const id = staffId(row);
    const { before, after } = row;
    return {
      id: row.id,
      at: row.createdAt.toISOString(),
      actor: id ? (names.get(id) ?? "Former staff") : row.actor,
      action: row.action,
      tenant: row.tenantId && row.tenantName ? { id: row.tenantId, name: row.tenantName } : null,
      ipAddress: row.ipAddress,
      requestId: row.requestId,
      sequenceNo: row.sequenceNo,
      details:
        before || after
          ? asJson({ ...(before ? { before } : {}), ...(after ? { after } : {}) })
          : null,
    };
  });
}

const auditSearch = z.object({
  q: searchText,
  after: cursor,
  verify: z.literal("now").optional().catch(undefined),
});

export type ConsoleAuditPage = ConsolePage<ConsoleAuditRow> & {
  q: string | undefined;
  isFirst: boolean;
  status: { sealed: number; sealedAt: string | null; waiting: number };
  /** Undefined until it was asked for. */
  verification: AuditVerificationView | undefined;
};

/** The platform's audit log; `verify=now` recomputes its whole chain. */
export async function loadAuditLog(search: ConsoleSearch): Promise<ConsoleAuditPage> {
  await admitStaff("audit.read");
  const { q, after, verify } = auditSearch.parse(search);
  const { now } = await currentRequest();
  const [{ rows, next }, head, found] = await Promise.all([
    listAudit({ q, after }),
    auditHead(),
    verify ? verifyControl(now) : undefined,
  ]);
  return {
    q,
    isFirst: !after,
    next,
    rows: await auditRows(rows),
    status: {
      sealed: head.sealedTo,
      sealedAt: head.sealedAt?.toISOString() ?? null,
      waiting: head.unsealed,
    },
    verification: found && {
      rows: found.rows,
      unsealed: found.unsealed,
      isIntact: found.isIntact,
      faultCount: found.faultCount,
      faults: found.faults.map(({ sequenceNo, kind, rowId }) => ({
        key: `${kind} ${rowId ?? sequenceNo}`,
        sequenceNo,
        kind,
      })),
    },
  };
}
