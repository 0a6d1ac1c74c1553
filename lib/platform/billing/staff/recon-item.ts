import { eq } from "drizzle-orm";
import { z } from "zod";
import { reconItems } from "@/db/control";
import { type Failure, refuse } from "@/lib/core/command";
import { parse } from "@/lib/core/parse";
import { staffReason } from "@/lib/platform/staff/reason";
import {
  runStaffCommand,
  type StaffContext,
  type StaffRequest,
} from "@/lib/platform/staff/run-staff-command";

const ITEM_UNKNOWN: Failure = {
  code: "not_found",
  reason: "recon.unknown",
  message: "There is no such difference.",
};

const ITEM_SETTLED: Failure = {
  code: "conflict",
  reason: "recon.settled",
  message: "This difference is settled already.",
};

const id = z.uuid("This is not a difference.");

async function lockOpen({ tx }: StaffContext, itemId: string) {
  const [item] = await tx.select().from(reconItems).where(eq(reconItems.id, itemId)).for("update");
  if (!item) throw refuse(ITEM_UNKNOWN);
  if (item.state !== "open") throw refuse(ITEM_SETTLED);
  return item;
}

const aboutTenant = ({ tenantId }: { tenantId: string | null }) => tenantId && { tenantId };

/**
 * Makes the member of staff the one who answers for a difference. Throws `forbidden`, `invalid`,
 * `not_found`, `conflict` (recon.settled).
 */
export async function takeReconItem(request: StaffRequest, given: unknown): Promise<void> {
  const command = { name: "recon.take", permission: "recon.resolve" } as const;
  await runStaffCommand(command, request, async (ctx) => {
    const { id: itemId } = parse(z.strictObject({ id }), given);
    const item = await lockOpen(ctx, itemId);
    const { staff } = ctx;
    await ctx.tx.update(reconItems).set({ ownerId: staff.id }).where(eq(reconItems.id, itemId));
    const before = { id: itemId, ownerId: item.ownerId };
    ctx.record({ ...aboutTenant(item), before, after: { ownerId: staff.id } });
  });
}

/**
 * Settles a difference between the gateway's books and ours, with what it was. Whoever settles what
 * nobody had taken owns it. Throws as `takeReconItem` does.
 */
export async function resolveReconItem(request: StaffRequest, given: unknown): Promise<void> {
  const command = {
    name: "recon.resolve",
    permission: "recon.resolve",
    isDangerous: true,
  } as const;
  await runStaffCommand(command, request, async (ctx) => {
    const { id: itemId, reason } = parse(z.strictObject({ id, reason: staffReason }), given);
    const item = await lockOpen(ctx, itemId);
    const { staff, now } = ctx;
    await ctx.tx
      .update(reconItems)
      .set({
        state: "resolved",
        resolution: reason,
        resolvedAt: now,
        ownerId: item.ownerId ?? staff.id,
      })
      .where(eq(reconItems.id, itemId));
    const { kind, entityId } = item;
    const before = { id: itemId, kind, entityId, state: item.state };
    ctx.record({ ...aboutTenant(item), before, after: { state: "resolved", reason } });
  });
}
