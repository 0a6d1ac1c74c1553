"use server";

import { resumeTenant } from "@/lib/platform/tenant/resume";
import { suspendTenant } from "@/lib/platform/tenant/suspend";
import { runStaffAction } from "@/lib/web/console-action";
import type { FormState } from "@/lib/web/views";

const typed = (form: FormData) => ({
  tenantId: String(form.get("tenant_id") ?? ""),
  reason: String(form.get("reason") ?? ""),
});

/** Suspends a workspace with the next request of its people. */
export async function suspend(_previous: FormState, form: FormData): Promise<FormState> {
  const input = typed(form);
  return runStaffAction((request) => suspendTenant(request, input), {
    notice: "The workspace is suspended.",
    values: { reason: input.reason },
  });
}

/** Ends a suspension by staff. */
export async function resume(_previous: FormState, form: FormData): Promise<FormState> {
  const input = typed(form);
  return runStaffAction((request) => resumeTenant(request, input), {
    notice: "The workspace is open again.",
    values: { reason: input.reason },
  });
}
