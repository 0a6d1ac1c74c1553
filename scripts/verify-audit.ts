import { parseArgs } from "node:util";
import { currentTime } from "@/lib/core/clock";
import { closeDatabase, inTenant } from "@/lib/core/database";
import { listPlacedTenants } from "@/lib/platform/audit/placed-tenants";
import type { Verification } from "@/lib/platform/audit/verify-chain";
import { verifyControl } from "@/lib/platform/audit/verify-control";
import { verifyTenant } from "@/lib/platform/audit/verify-tenant";

/** A line for the chain and one for each fault. */
function report(name: string, found: Verification): void {
  const { rows, unsealed, isIntact, faults, faultCount, end } = found;
  const state = isIntact ? "intact" : `BROKEN (${faultCount} faults)`;
  const waiting = unsealed > 0 ? `, ${unsealed} rows wait for their seal` : "";
  console.log(`${name}: ${state}, ${rows} rows${waiting}${end ? `, ends in ${end.rowHash}` : ""}`);
  for (const { sequenceNo, kind, rowId } of faults) {
    console.log(`  row ${sequenceNo}: ${kind}${rowId ? ` (${rowId})` : ""}`);
  }
  if (!isIntact) process.exitCode = 1;
}

const { values } = parseArgs({ options: { tenant: { type: "string" } } });
process.env.ILMS_PROCESS = "audit";
try {
  const placed = await listPlacedTenants(values.tenant);
  if (values.tenant && placed.length === 0) {
    console.error(`There is no workspace ${values.tenant}.`);
    process.exitCode = 2;
  }
  for (const { id, slug, place } of placed) {
    report(
      slug,
      await verifyTenant(id, (work) => inTenant(place, work, { readOnly: true }), currentTime()),
    );
  }
  if (!values.tenant) report("control plane", await verifyControl(currentTime()));
} finally {
  await closeDatabase();
}
