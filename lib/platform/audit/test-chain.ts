import type postgres from "postgres";
import { v7 as uuidv7 } from "uuid";
import { connectOwner } from "@/db/bootstrap";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import type { TenantTransaction } from "@/db/with-tenant";
import { inTenant } from "@/lib/core/database";
import type { TestPlatform } from "@/lib/core/test-platform";
import type { TestWorkspace } from "@/lib/platform/identity/test-workspace";

/** An audit row as `writeAudit` leaves it. */
function auditRow(label: string) {
  return {
    id: uuidv7(),
    tableName: "products",
    recordId: uuidv7(),
    actorKind: "system" as const,
    action: "update" as const,
    recordLabel: label,
    changes: { price: { from: 12345678901234567890n.toString(), to: "1.10" } },
  };
}

/** The means of somebody who wants to tamper with the audit of a test's tenant. */
export function tampering(platform: TestPlatform, workspace: TestWorkspace) {
  const { place } = workspace.tenant;
  let owner: postgres.Sql | undefined;
  return {
    write: (tx: TenantTransaction, ...labels: string[]) =>
      tx.insert(auditLogs).values(labels.map(auditRow)),
    append: (...labels: string[]) =>
      inTenant(place, (tx) => tx.insert(auditLogs).values(labels.map(auditRow))),
    /** As the owner of the database, past every trigger and constraint. */
    async asOwner(statement: string): Promise<void> {
      owner ??= connectOwner(platform.database.ownerUrl, 1);
      await owner.begin(async (tx) => {
        await tx.unsafe(`set local search_path = ${place.schema}, extensions, public`);
        await tx.unsafe(`set local session_replication_role = replica`);
        await tx.unsafe(statement);
      });
    },
    end: () => owner?.end(),
  };
}
