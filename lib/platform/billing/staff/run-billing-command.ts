import { z } from "zod";
import type { ControlTransaction } from "@/lib/core/database";
import { parse } from "@/lib/core/parse";
import { staffReason } from "@/lib/platform/staff/reason";
import {
  runStaffCommand,
  type StaffCommand,
  type StaffContext,
  type StaffRequest,
} from "@/lib/platform/staff/run-staff-command";
import { billingTime } from "../clock";
import { BillingRefusal, STALE } from "../engine/refusal";
import { type Billing, type BillingOptions, inBilling } from "../in-billing";
import type { BillingActor } from "../store/announce";

/** What every command of staff about a tenant's billing is given: whose, and why. */
export const staffBillingInput = z.strictObject({
  tenantId: z.uuid("This is not a tenant."),
  reason: staffReason,
});

/**
 * The preview that was looked at. A command that carries it is refused as `stale` when it would come
 * out differently: the subscription changed, or the day did.
 */
export const previewedInput = z.strictObject({
  version: z.coerce.number().int().min(1),
  on: z.iso.date("This is not a day."),
});

/** What a command of staff works with: the request, and the tenant's billing, locked and up to date. */
export type StaffBilling = StaffContext & { billing: Billing; by: BillingActor };

/** Which subscription a command is about. */
type Target = { tenantId: string } & BillingOptions;

/** A command of staff about a tenant's billing: what it is given, and whose billing that means. */
type BillingCommand<Schema extends z.ZodType> = StaffCommand & {
  input: Schema;
  target(input: z.output<Schema>): Target | Promise<Target>;
};

/** Refuses a preview of another day; that of another version is refused on the way in. */
export function requireSameDay({ today }: Billing, previewed: { on: string }): void {
  if (previewed.on !== today) throw new BillingRefusal(STALE);
}

/**
 * Runs a command of staff about a tenant's billing: permission, recent confirmation, input, the lock
 * on the subscription, the change with its documents and both kinds of audit rows, in one
 * transaction. Throws as `runStaffCommand` and `inBilling` do, and `invalid`.
 */
export async function runBillingCommand<Schema extends z.ZodType, Result>(
  { input, target, ...command }: BillingCommand<Schema>,
  request: StaffRequest,
  given: unknown,
  work: (ctx: StaffBilling, input: z.output<Schema>) => Promise<Result>,
): Promise<Result> {
  const { staff, requestId, ip } = request;
  const by: BillingActor = { actor: `staff:${staff.id}`, requestId, ip };
  let opened: { billing: Billing; parsed: z.output<Schema> } | undefined;
  return runStaffCommand(
    command,
    request,
    async (ctx) => {
      if (!opened) throw new Error(`${command.name} has no billing to work with`);
      return work({ ...ctx, billing: opened.billing, by }, opened.parsed);
    },
    async <Done>(within: (tx: ControlTransaction) => Promise<Done>) => {
      const parsed = parse(input, given);
      const { tenantId, ...options } = await target(parsed);
      const now = await billingTime(request.now);
      return inBilling(
        tenantId,
        now,
        by,
        async (billing) => {
          opened = { billing, parsed };
          return within(billing.tx);
        },
        options,
      );
    },
  );
}
