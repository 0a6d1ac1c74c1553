import { redirect } from "next/navigation";
import { z } from "zod";
import { JOB_STATES } from "@/db/control";
import { config } from "@/lib/core/config";
import { fleetOverview, listJobs, listTenants } from "@/lib/platform/fleet/queries";
import type { StaffPermission } from "@/lib/platform/identity/staff";
import { workspaceAddress } from "./addresses";
import { currentStaff, requireStaff } from "./session";
import type { ConsoleJobRow, ConsoleOverview, ConsoleTenantRow } from "./views";

type Page<Row> = { rows: Row[]; next: string | null };

/** A wrong cursor or filter in an address shows the first page, not an error. */
const cursor = z.uuid().optional().catch(undefined);
const jobState = z.enum(JOB_STATES).optional().catch(undefined);
const searchText = z.string().trim().max(120).optional().catch(undefined);

/** The member of staff signed in to the console; others are sent to the sign-in. */
export async function loadStaff(): Promise<{ name: string; email: string }> {
  const staff = await currentStaff();
  if (!staff) redirect("/login");
  return { name: staff.name, email: staff.email };
}

/** Pages run beside their layout, so each sends strangers to the sign-in itself. */
async function admit(permission: StaffPermission): Promise<void> {
  await loadStaff();
  await requireStaff(permission);
}

export async function loadTenants(search: {
  q?: string;
  after?: string;
}): Promise<Page<ConsoleTenantRow>> {
  await admit("tenants.read");
  const { rows, next } = await listTenants({
    q: searchText.parse(search.q),
    after: cursor.parse(search.after),
  });
  return {
    next,
    rows: rows.map((row) => ({
      ...row,
      tier: row.tier ?? "FREE",
      cluster: row.cluster ?? "–",
      address: workspaceAddress(row.slug),
      createdAt: row.createdAt.toISOString(),
    })),
  };
}

export async function loadJobs(search: {
  state?: string;
  after?: string;
}): Promise<Page<ConsoleJobRow>> {
  await admit("jobs.read");
  const { rows, next } = await listJobs({
    state: jobState.parse(search.state),
    after: cursor.parse(search.after),
  });
  return {
    next,
    rows: rows.map(({ startedAt, finishedAt, createdAt, ...row }) => ({
      ...row,
      durationMs: startedAt && finishedAt ? finishedAt.getTime() - startedAt.getTime() : null,
      createdAt: createdAt.toISOString(),
    })),
  };
}

export async function loadOverview(): Promise<ConsoleOverview> {
  await admit("tenants.read");
  const { tenants, warmPool, jobs } = await fleetOverview();
  return { tenants, jobs, warmPool: { ...warmPool, wanted: config().WARM_POOL_SIZE } };
}
