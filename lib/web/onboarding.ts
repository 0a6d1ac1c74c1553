import { cookies } from "next/headers";
import { z } from "zod";
import { currentTime } from "@/lib/core/clock";
import { loadProvisioningProgress } from "@/lib/platform/provisioning/load-progress";
import type { ProvisioningProgress } from "@/lib/platform/provisioning/progress";
import { isSignUpBrowser } from "@/lib/platform/provisioning/sign-up-browser";
import { rootAddress, workspaceAddress } from "./addresses";

const uuid = z.uuid();
const COOKIE_SECONDS = 3_600;

/** How far the building of a workspace has come; undefined for an unknown or malformed id. */
export async function loadProgress(tenantId: string): Promise<ProvisioningProgress | undefined> {
  if (!uuid.safeParse(tenantId).success) return undefined;
  return loadProvisioningProgress(tenantId, workspaceAddress, currentTime());
}

/** The secret of the browser that signed up lives in one cookie per tenant, on the root host only. */
const cookieName = (tenantId: string) =>
  `${rootAddress().protocol === "https:" ? "__Host-" : ""}ilms-signup-${tenantId}`;

export async function rememberSignUpBrowser(tenantId: string, secret: string): Promise<void> {
  const jar = await cookies();
  jar.set(cookieName(tenantId), secret, {
    httpOnly: true,
    sameSite: "lax",
    secure: rootAddress().protocol === "https:",
    path: "/",
    maxAge: COOKIE_SECONDS,
  });
}

/** Whether this browser signed the tenant up and may enter without typing the password again. */
export async function canEnterWorkspace(tenantId: string): Promise<boolean> {
  if (!uuid.safeParse(tenantId).success) return false;
  const secret = (await cookies()).get(cookieName(tenantId))?.value;
  return secret !== undefined && (await isSignUpBrowser(tenantId, secret));
}
