import { notFound } from "next/navigation";
import { type EmailChangeEnd, findEmailChange } from "@/lib/platform/identity/email-change/confirm";
import {
  findVerification,
  type VerificationState,
} from "@/lib/platform/identity/email-verification/verify";
import { findResetHolder } from "@/lib/platform/identity/password-reset/use";
import type { KnownTenant } from "@/lib/platform/tenant/find-tenant";
import { currentRequest } from "./current-request";
import { currentTenant } from "./session";

/** What the pages behind links from mails show. Nobody needs to be signed in for them. */

/** The ready workspace of this host; anything else has no such pages. */
export async function hostWorkspace(): Promise<KnownTenant> {
  const { slug } = await currentRequest();
  const tenant = slug ? await currentTenant(slug) : undefined;
  if (tenant?.lifecycle !== "ready") notFound();
  return tenant;
}

/** The one token of a link; a repeated parameter is no link of ours. */
const tokenOf = (token: string | string[] | undefined): string =>
  typeof token === "string" ? token : "";

type Linked<State> = { companyName: string; token: string; state: State | undefined };

async function look<State>(
  given: string | string[] | undefined,
  find: (tenant: KnownTenant, token: string, now: Date) => Promise<State | undefined>,
): Promise<Linked<State>> {
  const tenant = await hostWorkspace();
  const token = tokenOf(given);
  const { now } = await currentRequest();
  const state = token ? await find(tenant, token, now) : undefined;
  return { companyName: tenant.name, token, state };
}

/** Whose password a link changes; without a state the link is dead. */
export const loadReset = (
  token: string | string[] | undefined,
): Promise<Linked<{ name: string; email: string }>> => look(token, findResetHolder);

/** Which address a link proves, and whether it is proved already. */
export const loadVerification = (
  token: string | string[] | undefined,
): Promise<Linked<VerificationState>> => look(token, findVerification);

/** Which change of address a link confirms, and for which mailbox. */
export const loadEmailChange = (
  token: string | string[] | undefined,
): Promise<Linked<EmailChangeEnd>> => look(token, findEmailChange);
