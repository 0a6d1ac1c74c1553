import { z } from "zod";
import { currentTime } from "@/lib/core/clock";
import { findTenantById } from "@/lib/platform/tenant/find-tenant";
import { fillWorkspace } from "./fill-workspace";
import { ownerRequest } from "./owner-request";

const asked = z.object({ tenantId: z.uuid() });

/** Makes the sample company that somebody asked for at sign-up. Run again it goes on where it stopped. */
export async function fillAskedWorkspace(_id: string, payload: unknown): Promise<void> {
  const tenant = await findTenantById(asked.parse(payload).tenantId);
  // A workspace that was closed meanwhile needs no sample.
  if (tenant) await fillWorkspace(await ownerRequest(tenant, currentTime()));
}
