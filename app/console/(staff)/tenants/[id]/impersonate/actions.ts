"use server";

import { redirect } from "next/navigation";
import { impersonate } from "@/lib/platform/tenant/impersonate";
import { workspaceAddress } from "@/lib/web/addresses";
import { runStaffAction } from "@/lib/web/console-action";
import type { FormState } from "@/lib/web/views";

/** Opens a workspace as one of its people, in this tab. */
export async function enter(_previous: FormState, form: FormData): Promise<FormState> {
  const text = (name: string) => String(form.get(name) ?? "");
  const input = {
    tenantId: text("tenant_id"),
    userId: text("userId"),
    reason: text("reason"),
    mayWrite: form.get("mayWrite") === "yes",
  };
  return runStaffAction((request) => impersonate(request, input), {
    notice: "Opening the workspace.",
    values: {
      reason: input.reason,
      userId: input.userId,
      ...(input.mayWrite && { mayWrite: "yes" }),
    },
    afterwards: ({ slug, token }) =>
      redirect(`${workspaceAddress(slug)}/enter?kind=impersonation&token=${token}`),
  });
}
