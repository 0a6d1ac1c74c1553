import { spawnSync } from "node:child_process";
import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditLog } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { log } from "@/lib/core/log";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import {
  createTestWorkspace,
  NOW,
  type TestWorkspace,
} from "@/lib/platform/identity/test-workspace";
import { sealControl } from "./seal-control";
import { sealTenant } from "./seal-tenant";
import { tampering } from "./test-chain";
import { verifyControl } from "./verify-control";

let platform: TestPlatform;
let workspace: TestWorkspace;
let tools: ReturnType<typeof tampering>;

beforeAll(async () => {
  platform = await createTestPlatform();
  workspace = await createTestWorkspace(platform, "acme");
  tools = tampering(platform, workspace);
});
afterAll(async () => {
  await tools?.end();
  await platform?.close();
});

const append = (...actions: string[]) =>
  controlDb()
    .insert(auditLog)
    .values(actions.map((action) => ({ id: uuidv7(), actor: "system", action, after: { a: 1 } })));

/** The verifier as an operator runs it. */
function runVerifier(...options: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "scripts/verify-audit.ts", ...options],
    { env: process.env, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

test("the platform's own log is sealed by any number of sealers and proves intact", async () => {
  await append("one", "two", "three");
  await Promise.all([sealControl(log()), sealControl(log())]);
  await append("four");
  expect(await sealControl(log())).toBe(false);
  expect(await verifyControl(NOW)).toMatchObject({ rows: 4, isIntact: true, unsealed: 0 });
  const change = controlDb()
    .update(auditLog)
    .set({ action: "x" })
    .where(eq(auditLog.sequenceNo, 2));
  await expect(change).rejects.toMatchObject({ cause: { code: "23001" } });
});

test("the command line names each chain, and the fault with its row", {
  timeout: 120_000,
}, async () => {
  await tools.append("one", "two");
  await sealTenant(workspace.tenant.id, workspace.tenant.place, NOW);
  const intact = runVerifier();
  expect(intact).toMatchObject({ status: 0, stderr: "" });
  expect(intact.stdout).toMatch(
    /^acme: intact, 2 rows, ends in [\w-]{43}\ncontrol plane: intact, 4 rows/,
  );

  const { asOwner } = tools;
  await asOwner("update public.audit_log set action = 'x' where sequence_no = 2");
  await asOwner("delete from audit_logs where sequence_no = 2");
  const broken = runVerifier();
  expect(broken.status).toBe(1);
  expect(broken.stdout).toContain("acme: BROKEN (1 faults), 1 rows");
  expect(broken.stdout).toContain("  row 2: cut\n");
  expect(broken.stdout).toMatch(/control plane: BROKEN.*\n {2}row 2: changed \([\w-]{36}\)/);

  expect(runVerifier("--tenant", "acme").stdout).not.toContain("control plane");
  expect(runVerifier("--tenant", "nobody")).toMatchObject({ status: 2, stdout: "" });
});
