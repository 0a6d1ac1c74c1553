import { Session } from "node:inspector/promises";
import { afterAll, beforeAll, test } from "vitest";
import { copyCustomers, importCustomers } from "@/bench/import";
import { createCompanyWorkspace } from "@/lib/admin/company/test-company";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";

let platform: TestPlatform;
beforeAll(async () => {
  process.env.FILES_DIR = "/tmp/csv-speed-files";
  platform = await createTestPlatform();
});
afterAll(() => platform.close());
test("speed", { timeout: 600_000 }, async () => {
  const acme = await createCompanyWorkspace(platform, "acme");
  const request = acme.ask();
  const r = { ...request, tenant: { ...request.tenant, modules: MODULE_CODES } };
  console.log(await importCustomers(r as never, "FEW", 2_000));
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.start");
  const c0 = process.cpuUsage();
  console.log(await importCustomers(r as never, "MANY", 10_000));
  console.log("cpu ms", process.cpuUsage(c0).user / 1000, process.cpuUsage(c0).system / 1000);
  const { profile } = await session.post("Profiler.stop");
  const self = new Map<string, number>();
  const dt = profile.timeDeltas ?? [];
  const byId = new Map(profile.nodes.map((n) => [n.id, n]));
  (profile.samples ?? []).forEach((id, i) => {
    const n = byId.get(id)!;
    const k = `${n.callFrame.functionName} ${n.callFrame.url.split("/").slice(-3).join("/")}:${n.callFrame.lineNumber}`;
    self.set(k, (self.get(k) ?? 0) + (dt[i] ?? 0) / 1000);
  });
  console.log(
    [...self]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 28)
      .map(([k, v]) => `${v.toFixed(0)} ${k}`)
      .join("\n"),
  );
  console.log(await copyCustomers(acme.place.schema, "COPY", 10_000));
});
