import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { getHome } from "@/lib/admin/workspace/queries";
import type { Currency } from "@/lib/core/money";
import { isAdministrator } from "@/lib/core/permissions";
import { listStandingNotices } from "@/lib/platform/billing/standing-notice";
import { findModule, MODULES } from "@/lib/platform/catalog/modules";
import { getCompanyProfile } from "@/lib/platform/tenant/company-profile";
import { REGISTER } from "@/lib/resources";
import { accessDigest } from "./access-digest";
import { workspaceAddress } from "./addresses";
import { currentRequest } from "./current-request";
import { nextPath } from "./next-path";
import { WORKSPACE_PAGES } from "./pages";
import { permittedNames } from "./permitted";
import { readPage } from "./read-page";
import { listGroups, listLinks, sharedGroups } from "./resource-links";
import { currentSession, currentTenant, type SignedInRequest } from "./session";
import type {
  HomeView,
  ListGroup,
  PageLink,
  SubscriptionNotice,
  WorkspaceNotice,
  WorkspaceView,
} from "./views";

/** What the pages of a workspace show. Each asks for a session first and goes to /login without. */

/** A company's name for its sign-in page; undefined where there is no workspace to sign in to. */
export async function findWorkspaceName(slug: string): Promise<string | undefined> {
  const tenant = await currentTenant(slug);
  return tenant?.lifecycle === "ready" ? tenant.name : undefined;
}

/** Where a person who still lacks a second factor may go: to set one up. */
const ENROLMENT = "/account/security";

/** The request of whoever is signed in to this workspace; others are sent to the sign-in. */
export async function signedIn(slug: string): Promise<SignedInRequest> {
  const session = await currentSession();
  if (session?.tenant.slug === slug) return session;
  if ((await findWorkspaceName(slug)) === undefined) notFound();
  const next = nextPath((await currentRequest()).path);
  redirect(next === "/" ? "/login" : `/login?next=${encodeURIComponent(next)}`);
}

/** What the subscription needs; a workspace on the free plan is not asked about. */
async function subscriptionNotices(session: SignedInRequest): Promise<SubscriptionNotice[]> {
  const { tenant, actor, now } = session;
  if (tenant.status === "ACTIVE" && tenant.tier === "FREE") return [];
  const mayManage = isAdministrator(actor);
  const notices = await listStandingNotices(tenant.id, now);
  return notices.map((notice) => {
    if (!("open" in notice)) return { ...notice, mayManage };
    const { open, currency, ...rest } = notice;
    return { ...rest, mayManage, owed: mayManage ? { amount: Number(open), currency } : null };
  });
}

async function noticesFor(session: SignedInRequest): Promise<WorkspaceNotice[]> {
  const { actor, tenant } = session;
  const { impersonation, isEmailVerified, email } = actor;
  return [
    ...(impersonation
      ? [
          {
            kind: "impersonation" as const,
            reason: impersonation.reason,
            mayWrite: impersonation.mayWrite,
          },
        ]
      : []),
    ...(tenant.status === "SUSPENDED" && tenant.suspendReason !== "nonpayment"
      ? [{ kind: "read-only" as const, reason: tenant.suspendReason }]
      : []),
    ...(await subscriptionNotices(session)),
    ...(isEmailVerified || impersonation ? [] : [{ kind: "unverified-email" as const, email }]),
  ];
}

/** The pages of System Admin that somebody may see. */
function pageLinks(can: ReadonlySet<string>): PageLink[] {
  return WORKSPACE_PAGES.flatMap(({ path, permission, link }) =>
    link && (permission === "session" || can.has(permission)) ? [{ href: path, ...link }] : [],
  );
}

/** Rights on resources are in their descriptions: a thousand names need not go to every page. */
const ofOwnPages = (can: readonly string[]) =>
  can.filter((name) => !REGISTER.find(name.slice(0, name.indexOf("."))));

export const loadWorkspace = cache(async (slug: string): Promise<WorkspaceView> => {
  const session = await signedIn(slug);
  const { tenant, actor } = session;
  if (tenant.mode !== "full" && !isAdministrator(actor)) redirect("/login?notice=suspended");
  const { isRequired, isPassed } = actor.secondFactor;
  if (isRequired && !isPassed && !(await currentRequest()).path.startsWith(ENROLMENT)) {
    redirect(`${ENROLMENT}?required=1`);
  }
  const can = permittedNames(actor, tenant);
  const lists = listLinks(actor, tenant);
  return {
    tenant: { id: tenant.id, slug, name: tenant.name, address: workspaceAddress(slug) },
    user: {
      id: actor.id,
      name: actor.name,
      email: actor.email,
      roles: [...actor.roles],
      isEmailVerified: actor.isEmailVerified,
      avatarUrl: actor.avatarMediaId && `/files/${actor.avatarMediaId}`,
      locale: actor.locale,
      timeZone: actor.timeZone,
      theme: actor.theme,
    },
    accessDigest: accessDigest(actor, tenant),
    can: ofOwnPages(can),
    pages: pageLinks(new Set(can)),
    notices: await noticesFor(session),
    tier: tenant.tier,
    modules: MODULES.map(({ code, path, shortName }) => ({
      code,
      path,
      name: shortName,
      isEntitled: tenant.modules.includes(code),
      lists: lists.get(code) ?? [],
    })),
  };
});

export async function loadHome(slug: string): Promise<HomeView> {
  const session = await signedIn(slug);
  const { tenant } = session;
  // Suspended or ended: what there is to do is to pay, or to leave with one's data.
  if (tenant.mode !== "full" && isAdministrator(session.actor)) redirect("/billing");
  const [home, profile] = await Promise.all([
    readPage(getHome, session, undefined),
    getCompanyProfile(tenant.id),
  ]);
  return {
    companyName: tenant.name,
    owner: home.owner ?? session.actor.name,
    createdAt: profile.createdAt.toISOString(),
    tier: tenant.tier,
    people: { active: home.activePeople, limit: tenant.seats },
    tables: home.tables,
    recentSignIns: home.recentSignIns.map((row) => ({ ...row, at: row.at.toISOString() })),
  };
}

/** Any module's page may be looked at: it says what the module is and which plans hold it. */
export async function loadModulePage(
  slug: string,
  path: string,
): Promise<{ currency: Currency; groups: ListGroup[] }> {
  const { tenant, actor } = await signedIn(slug);
  const module = findModule(path);
  if (!module) notFound();
  const isOwn = module.code === "system_admin";
  return {
    currency: tenant.currency,
    groups: [
      ...listGroups(actor, tenant, module.code),
      ...(isOwn ? sharedGroups(actor, tenant) : []),
    ],
  };
}
