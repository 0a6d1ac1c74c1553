import { and, desc, eq, isNull, like, sql } from "drizzle-orm";
import { auditLog, mandates, tenantSubscriptions } from "@/db/control";
import { type ControlTransaction, controlDb } from "@/lib/core/database";
import { SYSTEM } from "../store/announce";
import { changeMandate, type MandateRow } from "./change-mandate";

/** What a bank says about a mandate, as the gateway passes it on. */
export type TokenReport = {
  tokenId: string;
  customerId: string | null;
  status: "confirmed" | "rejected" | "paused" | "cancelled";
  /** When it happened, in Unix seconds. */
  at: number;
};

type Status = MandateRow["status"];

/** From which states a mandate comes into another; rejected and cancelled are final. */
const FROM: Record<TokenReport["status"], readonly Status[]> = {
  confirmed: ["created", "paused"],
  rejected: ["created"],
  paused: ["created", "confirmed"],
  cancelled: ["created", "confirmed", "paused"],
};

async function findMandate({ tokenId, customerId }: TokenReport) {
  const [known] = await controlDb().select().from(mandates).where(eq(mandates.tokenId, tokenId));
  if (known || !customerId) return known;
  // The payment that names the token may be heard of later; one waiting mandate leaves no doubt.
  const waiting = await controlDb()
    .select()
    .from(mandates)
    .where(
      and(
        eq(mandates.customerId, customerId),
        eq(mandates.status, "created"),
        isNull(mandates.tokenId),
      ),
    );
  return waiting.length === 1 ? waiting[0] : undefined;
}

/** When the last thing happened that we heard of; events of a mandate overtake each other. */
async function lastReportedAt(tx: ControlTransaction, { id, tenantId }: MandateRow) {
  const [last] = await tx
    .select({ at: sql<number | null>`(${auditLog.after} ->> 'reportedAt')::bigint::int` })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.tenantId, tenantId),
        like(auditLog.action, "billing.mandate-%"),
        sql`${auditLog.after} ->> 'mandateId' = ${id}`,
        sql`${auditLog.after} ->> 'reportedAt' is not null`,
      ),
    )
    .orderBy(desc(sql`(${auditLog.after} ->> 'reportedAt')::bigint`))
    .limit(1);
  return last?.at ?? 0;
}

/**
 * Takes note of what became of a mandate at its bank. Returns false for one that we do not know, or not
 * yet.
 */
export async function noteToken(report: TokenReport, now: Date): Promise<boolean> {
  const found = await findMandate(report);
  if (!found) return false;
  await controlDb().transaction(async (tx) => {
    // One change of a tenant's mandates at a time: two confirmed ones would contradict each other.
    await tx
      .select({ id: tenantSubscriptions.id })
      .from(tenantSubscriptions)
      .where(eq(tenantSubscriptions.tenantId, found.tenantId))
      .for("update");
    const [mandate] = await tx
      .select()
      .from(mandates)
      .where(eq(mandates.id, found.id))
      .for("update");
    if (!mandate || !FROM[report.status].includes(mandate.status)) return;
    if (report.at < (await lastReportedAt(tx, mandate))) return;
    const { status, tokenId, at: reportedAt } = report;
    await changeMandate(tx, mandate, { status, tokenId, reportedAt }, SYSTEM, now);
  });
  return true;
}
