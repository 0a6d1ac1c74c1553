import { z } from "zod";
import { answerOnce } from "@/lib/core/answer-once";
import { AppError } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { billingTime } from "@/lib/platform/billing/clock";
import type { Command } from "@/lib/platform/billing/engine/plan";
import { cancelByStaff } from "@/lib/platform/billing/staff/cancel";
import { changeByStaff, changeCommand, staffChange } from "@/lib/platform/billing/staff/change";
import { creditByStaff } from "@/lib/platform/billing/staff/goodwill";
import { enterManualPayment } from "@/lib/platform/billing/staff/manual-payment";
import { reconcileByStaff, tickByStaff } from "@/lib/platform/billing/staff/operate";
import { previewForStaff } from "@/lib/platform/billing/staff/preview";
import { refundCreditByStaff } from "@/lib/platform/billing/staff/refund-credit";
import type { StaffRequest } from "@/lib/platform/staff/run-staff-command";
import { resumeTenant } from "@/lib/platform/tenant/resume";
import { suspendTenant } from "@/lib/platform/tenant/suspend";
import { loadReconciliation } from "./console-billing-operations";
import { requireKey } from "./idempotent-route";
import type { ApiCall, ApiRoute } from "./rest";
import { currentStaff, requireStaff } from "./session";

const SIGN_IN = new AppError("unauthenticated", "session.required", "Sign in to go on.");

async function staffRequest({ request, now, requestId, ip }: ApiCall): Promise<StaffRequest> {
  const staff = await currentStaff();
  if (!staff) throw SIGN_IN;
  const userAgent = request.headers.get("user-agent") ?? undefined;
  return { staff, now, requestId, ip, userAgent };
}

/** The body with the tenant of the address, which a body cannot overrule. */
async function aboutTenant(call: ApiCall): Promise<Record<string, unknown>> {
  const body = parse(z.record(z.string(), z.unknown()), await call.body());
  return { ...body, tenantId: call.params.id };
}

type Work = (request: StaffRequest, input: unknown) => Promise<unknown>;

/** A command of staff about one tenant: runs it and says how it ended. */
const tenantCommand = (name: string, work: Work): ApiRoute => ({
  method: "POST",
  path: `console/tenants/{id}/${name}`,
  realm: "console",
  permission: "session",
  notes: { needsKey: true },
  async handle(call) {
    const request = await staffRequest(call);
    const key = requireKey(call.request);
    const body = await aboutTenant(call);
    const scope = `staff:${request.staff.id}`;
    const asked = { scope, key, route: `POST console/tenants/${name}`, body, now: call.now };
    const { result } = await answerOnce(asked, async () => ({
      result: (await work(request, body)) ?? { state: "done" },
    }));
    return Response.json(result);
  },
});

const previewInput = z.discriminatedUnion("action", [
  z.object({ action: z.literal("downgrade-now"), change: staffChange }),
  z.object({
    action: z.literal("cancel"),
    settlement: z.enum(["none", "credit", "refund"]),
  }),
  z.object({ action: z.literal("refund") }),
]);

function commandOf(input: z.output<typeof previewInput>): Command {
  switch (input.action) {
    case "downgrade-now":
      return changeCommand(input.change);
    case "cancel":
      return { do: "cancel", mode: "now", settlement: input.settlement };
    case "refund":
      return { do: "refund_credit" };
  }
}

/** What staff do about billing, over the API of the console's host (specification, section 16). */
export const consoleBillingRoutes: readonly ApiRoute[] = [
  tenantCommand("suspend", suspendTenant),
  tenantCommand("resume", resumeTenant),
  tenantCommand("downgrade-now", changeByStaff),
  tenantCommand("cancel", cancelByStaff),
  tenantCommand("refund", refundCreditByStaff),
  tenantCommand("goodwill", creditByStaff),
  tenantCommand("manual-payment", enterManualPayment),
  {
    method: "POST",
    path: "console/tenants/{id}/preview",
    realm: "console",
    permission: "session",
    async handle(call) {
      await requireStaff("billing.read");
      const id = parse(z.uuid("This is not a tenant."), call.params.id);
      const command = commandOf(parse(previewInput, await call.body()));
      return Response.json(await previewForStaff(id, command, await billingTime(call.now)));
    },
  },
  {
    method: "POST",
    path: "console/jobs/tick",
    realm: "console",
    permission: "session",
    handle: async (call) => Response.json(await tickByStaff(await staffRequest(call))),
  },
  {
    method: "POST",
    path: "console/recon/run",
    realm: "console",
    permission: "session",
    async handle(call) {
      await reconcileByStaff(await staffRequest(call), await call.body());
      return Response.json({ state: "done" });
    },
  },
  {
    method: "GET",
    path: "console/recon",
    realm: "console",
    permission: "session",
    async handle() {
      await requireStaff("billing.read");
      return Response.json(await loadReconciliation());
    },
  },
];
