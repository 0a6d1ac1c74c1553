import { notFound } from "next/navigation";
import { z } from "zod";
import { entitlementsOf, FALLBACK_TIER } from "@/lib/platform/access/entitlements";
import { MODULES } from "@/lib/platform/catalog/modules";
import { findPeopleOf } from "@/lib/platform/fleet/people";
import { findTenantDetail } from "@/lib/platform/fleet/tenant-detail";
import { workspaceAddress } from "./addresses";
import { admitStaff, type ConsoleSearch, searchText } from "./console";
import { auditRows } from "./console-audit";
import type { ConsoleEntryView, ConsoleTenantJob, ConsoleTenantView } from "./views-console";

type Detail = NonNullable<Awaited<ReturnType<typeof findTenantDetail>>>;

const tenantId = z.uuid();

const jobView = ({ steps, createdAt, ...job }: Detail["jobs"][number]): ConsoleTenantJob => ({
  ...job,
  createdAt: createdAt.toISOString(),
  steps: steps.map((step) => ({ ...step, id: step.step })),
});

/** One tenant as staff see it; 404 where there is none. */
export async function loadTenant(id: string): Promise<ConsoleTenantView> {
  const { permissions } = await admitStaff("tenants.read");
  const tenant = tenantId.safeParse(id).success ? await findTenantDetail(id) : undefined;
  if (!tenant) notFound();
  const tier = tenant.tier ?? FALLBACK_TIER;
  const status = tenant.status ?? "CANCELLED";
  const { modules, seats } = entitlementsOf({
    status,
    trialTier: null,
    billed: [tier],
    extraSeats: 0,
  });
  const isReady = tenant.lifecycle === "ready";
  const isLive = isReady && status !== "CANCELLED";
  const mayStop = permissions.has("tenant.suspend");
  const { cluster, schema, sealedTo, sealedAt } = tenant;
  return {
    id: tenant.id,
    name: tenant.name,
    slug: tenant.slug,
    address: workspaceAddress(tenant.slug),
    country: tenant.country,
    currency: tenant.currency,
    gstin: tenant.gstin,
    billingEmail: tenant.billingEmail,
    timeZone: tenant.timeZone,
    lifecycle: tenant.lifecycle,
    createdAt: tenant.createdAt.toISOString(),
    place: cluster && schema ? { cluster, schema, version: tenant.version } : null,
    tier,
    status,
    suspension:
      status === "SUSPENDED" ? { reason: tenant.suspendReason, on: tenant.suspendedOn } : null,
    seats,
    modules: MODULES.filter(({ code }) => modules.includes(code)).map(({ name }) => name),
    figures: tenant.figures ?? null,
    seal:
      sealedTo !== null && sealedAt ? { sequenceNo: sealedTo, at: sealedAt.toISOString() } : null,
    jobs: tenant.jobs.map(jobView),
    audit: await auditRows(tenant.audit),
    can: {
      suspend: mayStop && isLive && status !== "SUSPENDED",
      resume: mayStop && isLive && status === "SUSPENDED" && tenant.suspendReason === "admin",
      impersonate: permissions.has("tenant.impersonate") && isReady,
      retry: permissions.has("jobs.retry"),
      billing: permissions.has("billing.read"),
    },
  };
}

/** Whom a member of staff may enter a workspace as; 404 where nobody works in it. */
export async function loadEntry(id: string, search: ConsoleSearch): Promise<ConsoleEntryView> {
  const { permissions } = await admitStaff("tenant.impersonate");
  const q = searchText.parse(search.q);
  const found = tenantId.safeParse(id).success ? await findPeopleOf(id, q) : undefined;
  if (!found) notFound();
  const { tenant, people, isMore } = found;
  return {
    tenant: { id: tenant.id, name: tenant.name, slug: tenant.slug },
    q,
    people,
    isMore,
    mayWrite: permissions.has("tenant.impersonate-write"),
  };
}
