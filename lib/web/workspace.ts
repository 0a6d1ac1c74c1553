import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { listBranches } from "@/lib/admin/branch/queries";
import { listPeople } from "@/lib/admin/person/queries";
import { getHome } from "@/lib/admin/workspace/queries";
import type { Currency } from "@/lib/core/money";
import { read } from "@/lib/core/read";
import { findModule, MODULES } from "@/lib/platform/catalog/modules";
import { getTier } from "@/lib/platform/catalog/tiers";
import { listSessions } from "@/lib/platform/identity/session/queries";
import { getCompanyProfile } from "@/lib/platform/tenant/company-profile";
import { workspaceAddress } from "./addresses";
import { currentRequest } from "./current-request";
import { nextPath } from "./next-path";
import { currentSession, currentTenant, type SignedInRequest } from "./session";
import type { CompanyView, HomeView, PersonRow, SessionRow, WorkspaceView } from "./views";

/** What the pages of a workspace show. Each asks for a session first and goes to /login without. */

/** A company's name for its sign-in page; undefined where there is no workspace to sign in to. */
export async function findWorkspaceName(slug: string): Promise<string | undefined> {
  const tenant = await currentTenant(slug);
  return tenant?.lifecycle === "ready" ? tenant.name : undefined;
}

async function signedIn(slug: string): Promise<SignedInRequest> {
  const session = await currentSession();
  if (session?.tenant.slug === slug) return session;
  if ((await findWorkspaceName(slug)) === undefined) notFound();
  const next = nextPath((await currentRequest()).path);
  redirect(next === "/" ? "/login" : `/login?next=${encodeURIComponent(next)}`);
}

export const loadWorkspace = cache(async (slug: string): Promise<WorkspaceView> => {
  const { tenant, actor } = await signedIn(slug);
  return {
    tenant: { id: tenant.id, slug, name: tenant.name, address: workspaceAddress(slug) },
    user: { id: actor.id, name: actor.name, email: actor.email, roles: [...actor.roles] },
    tier: tenant.tier,
    modules: MODULES.map(({ code, path, shortName }) => ({
      code,
      path,
      name: shortName,
      isEntitled: tenant.modules.includes(code),
    })),
  };
});

export async function loadHome(slug: string): Promise<HomeView> {
  const session = await signedIn(slug);
  const { tenant } = session;
  const [home, profile] = await Promise.all([
    read(getHome, session, undefined),
    getCompanyProfile(tenant.id),
  ]);
  return {
    companyName: tenant.name,
    owner: home.owner ?? session.actor.name,
    createdAt: profile.createdAt.toISOString(),
    tier: tenant.tier,
    people: { active: home.activePeople, limit: getTier(tenant.tier).seatsIncluded },
    tables: home.tables,
    recentSignIns: home.recentSignIns.map((row) => ({ ...row, at: row.at.toISOString() })),
  };
}

/** Any module's page may be looked at: it says what the module is and which plans hold it. */
export async function loadModulePage(slug: string, path: string): Promise<{ currency: Currency }> {
  const { tenant } = await signedIn(slug);
  if (!findModule(path)) notFound();
  return { currency: tenant.currency };
}

export async function loadCompany(slug: string): Promise<CompanyView> {
  const session = await signedIn(slug);
  const [branches, profile] = await Promise.all([
    read(listBranches, session, undefined),
    getCompanyProfile(session.tenant.id),
  ]);
  const { name, country, state, gstin, currency, timeZone } = profile;
  return {
    name,
    country,
    state,
    gstin,
    address: workspaceAddress(slug),
    currency,
    timeZone,
    branches,
  };
}

export async function loadPeople(slug: string): Promise<PersonRow[]> {
  const people = await read(listPeople, await signedIn(slug), undefined);
  return people.map(({ lastSignInAt, ...person }) => ({
    ...person,
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
  }));
}

export async function loadSessions(slug: string): Promise<SessionRow[]> {
  const sessions = await read(listSessions, await signedIn(slug), undefined);
  return sessions.map(({ startedAt, lastSeenAt, ...session }) => ({
    ...session,
    startedAt: startedAt.toISOString(),
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
  }));
}
