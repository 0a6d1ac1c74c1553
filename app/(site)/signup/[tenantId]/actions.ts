"use server";

import { redirect } from "next/navigation";
import { currentTime } from "@/lib/core/clock";
import { issueOwnerPass, retryProvisioningOf } from "@/lib/platform/provisioning/sign-up-browser";
import { workspaceAddress } from "@/lib/web/addresses";
import { canEnterWorkspace } from "@/lib/web/onboarding";

/** Puts a failed sign-up back in the queue, for the browser that started it. */
export async function retryProvisioning(tenantId: string): Promise<void> {
  if (await canEnterWorkspace(tenantId)) await retryProvisioningOf(tenantId);
  redirect(`/signup/${tenantId}`);
}

/** Leads the browser that signed up into its new workspace, signed in by a single-use pass. */
export async function enterWorkspace(tenantId: string): Promise<void> {
  const pass = (await canEnterWorkspace(tenantId))
    ? await issueOwnerPass(tenantId, currentTime())
    : undefined;
  if (!pass) redirect(`/signup/${tenantId}`);
  redirect(`${workspaceAddress(pass.slug)}/enter?token=${encodeURIComponent(pass.token)}`);
}
