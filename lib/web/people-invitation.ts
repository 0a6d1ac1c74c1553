import { acceptInvitation, findInvitation } from "@/lib/admin/invitation/accept";
import { INVITATION_OVER } from "@/lib/admin/invitation/rules";
import { refuse } from "@/lib/core/command";
import { signInBrowser } from "./auth";
import { currentRequest } from "./current-request";
import { currentTenant } from "./session";
import type { InvitationView } from "./views-people";

/** The invitation behind a link for the page that accepts it; undefined when it is not open. */
export async function loadInvitation(
  slug: string,
  token: string,
): Promise<InvitationView | undefined> {
  const [tenant, { now }] = await Promise.all([currentTenant(slug), currentRequest()]);
  const invitation = tenant && (await findInvitation(tenant, token, now));
  if (!tenant || !invitation) return undefined;
  const { name, email, inviter } = invitation;
  return { companyName: tenant.name, name, email, inviter };
}

/** Accepts an invitation on the host it is for and signs this browser in. Throws what accepting does. */
export async function joinWorkspace(input: {
  token: string;
  name: string;
  password: string;
}): Promise<void> {
  const request = await currentRequest();
  const tenant = request.slug ? await currentTenant(request.slug) : undefined;
  if (!tenant) throw refuse(INVITATION_OVER);
  const { pass } = await acceptInvitation(tenant, input, request);
  await signInBrowser("handoff", { token: pass });
}
