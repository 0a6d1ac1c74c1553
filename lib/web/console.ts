import { forbidden, redirect } from "next/navigation";
import { z } from "zod";
import { SUBSCRIPTION_STATUSES, TENANT_LIFECYCLES } from "@/db/control";
import { config } from "@/lib/core/config";
import { AppError } from "@/lib/core/errors";
import { TIER_CODES } from "@/lib/platform/catalog/tiers";
import { fleetOverview, listTenants } from "@/lib/platform/fleet/queries";
import type { Staff } from "@/lib/platform/identity/staff-session";
import type { StaffPermission } from "@/lib/platform/staff/permissions";
import { workspaceAddress } from "./addresses";
import { currentRequest } from "./current-request";
import { nextPath } from "./next-path";
import { currentEnrollingStaff, currentStaff, requireStaff } from "./session";
import type {
  ConsoleOverview,
  ConsolePage,
  ConsoleStaffView,
  ConsoleTenantFilter,
  ConsoleTenantRow,
} from "./views-console";

/** What stands in an address may be missing or doubled; a wrong value is as good as none. */
export type ConsoleSearch = Record<string, string | string[] | undefined>;

export const cursor = z.uuid().optional().catch(undefined);
export const searchText = z
  .string()
  .trim()
  .max(120)
  .transform((text) => text || undefined)
  .optional()
  .catch(undefined);

/** Every page of the console with what it takes to see it, in the order of the navigation. */
const PAGES: readonly { href: string; label: string; permission: StaffPermission }[] = [
  { href: "/", label: "Tenants", permission: "tenants.read" },
  { href: "/subscriptions", label: "Subscriptions", permission: "billing.read" },
  { href: "/dunning", label: "Dunning", permission: "billing.read" },
  { href: "/approvals", label: "Approvals", permission: "billing.read" },
  { href: "/reconciliation", label: "Reconciliation", permission: "billing.read" },
  { href: "/prices", label: "Prices", permission: "billing.read" },
  { href: "/jobs", label: "Jobs", permission: "jobs.read" },
  { href: "/outbox", label: "Outbox", permission: "outbox.read" },
  { href: "/mails", label: "Mails", permission: "outbox.read" },
  { href: "/inbox", label: "Inbox", permission: "inbox.read" },
  { href: "/staff", label: "Staff", permission: "staff.read" },
  { href: "/audit", label: "Audit", permission: "audit.read" },
];

async function getStaff(): Promise<Staff> {
  const staff = await currentStaff();
  if (staff) return staff;
  const { path } = await currentRequest();
  const next = nextPath(path);
  const way = (await currentEnrollingStaff()) ? "/enrol" : "/login";
  redirect(next === "/" ? way : `${way}?next=${encodeURIComponent(next)}`);
}

/** The member of staff signed in to the console; others are sent to the sign-in. */
export async function loadStaff(): Promise<ConsoleStaffView> {
  const { name, email, permissions } = await getStaff();
  const pages = PAGES.filter(({ permission }) => permissions.has(permission));
  return { name, email, pages: pages.map(({ href, label }) => ({ href, label })) };
}

/**
 * The member of staff behind a page, who must hold the permission; pages run beside their layout, so
 * each asks itself.
 */
export async function admitStaff(permission: StaffPermission): Promise<Staff> {
  await getStaff();
  try {
    return await requireStaff(permission);
  } catch (error) {
    if (error instanceof AppError && error.code === "forbidden") forbidden();
    throw error;
  }
}

const tenantSearch = z.object({
  q: searchText,
  lifecycle: z.enum(TENANT_LIFECYCLES).optional().catch(undefined),
  status: z.enum(SUBSCRIPTION_STATUSES).optional().catch(undefined),
  tier: z.enum(TIER_CODES).optional().catch(undefined),
  after: cursor,
});

export async function loadTenants(
  search: ConsoleSearch,
): Promise<ConsolePage<ConsoleTenantRow> & { filter: ConsoleTenantFilter; isFirst: boolean }> {
  await admitStaff("tenants.read");
  const { after, ...filter } = tenantSearch.parse(search);
  const { rows, next } = await listTenants({ ...filter, after });
  return {
    next,
    isFirst: !after,
    filter: {
      q: filter.q,
      lifecycle: filter.lifecycle,
      status: filter.status,
      tier: filter.tier,
    },
    rows: rows.map((row) => ({
      ...row,
      cluster: row.cluster ?? "–",
      address: workspaceAddress(row.slug),
      createdAt: row.createdAt.toISOString(),
    })),
  };
}

export async function loadOverview(): Promise<ConsoleOverview> {
  await admitStaff("tenants.read");
  const { tenants, warmPool, jobs } = await fleetOverview();
  return { tenants, jobs, warmPool: { ...warmPool, wanted: config().WARM_POOL_SIZE } };
}
