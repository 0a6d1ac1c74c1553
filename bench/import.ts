import { execFileSync } from "node:child_process";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { v7 as uuidv7 } from "uuid";
import { connectOwner } from "@/db/bootstrap";
import { uploadImport } from "@/lib/admin/data-job/upload-file";
import { currentTime } from "@/lib/core/clock";
import { config } from "@/lib/core/config";
import type { Actor, TenantRequest } from "@/lib/core/context";
import { execute } from "@/lib/core/execute";
import { log } from "@/lib/core/log";
import { read } from "@/lib/core/read";
import { givePlan } from "@/lib/core/test-platform";
import { dataOperationsFor } from "@/lib/data-operations";
import { ownerRequest } from "@/lib/demo/owner-request";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";
import { runNextJob } from "@/lib/platform/provisioning/run-job";
import { findTenantBySlug } from "@/lib/platform/tenant/find-tenant";
import { timed } from "./percentiles";
import type { Row } from "./table";
import { registerHashed } from "./tenant-rows";

const SLUG = "bench-import";
const FEW = 10_000;
const MANY = 100_000;
const GOAL_MS = 60_000;
const SAMPLE_EVERY_MS = 100;
const PIECE = 64 * 1024;

const HEADER = "code,name,customer_type,gst_treatment,phone,email,status,preferred_language,tags";

/** Customers as a file would have them; `series` keeps one file's codes from another's. */
function* csvLines(series: string, count: number): Generator<string> {
  yield `${HEADER}\n`;
  for (let at = 1; at <= count; at += 1) {
    const email = `customer-${series}-${at}@bench.ilms.test`;
    const phone = `+91 98${String(10_000_000 + at)}`;
    yield `${series}-${at},Customer ${at} of ${series},business,regular,${phone},${email},active,hi,north|bench\n`;
  }
}

/** The same as a network brings it. */
function* csvPieces(series: string, count: number): Generator<Uint8Array> {
  let piece = "";
  for (const line of csvLines(series, count)) {
    piece += line;
    if (piece.length < PIECE) continue;
    yield Buffer.from(piece);
    piece = "";
  }
  yield Buffer.from(piece);
}

/** What a process holds of the machine's memory now, in MB. */
function memoryOf(pid: number): number {
  const kilobytes = execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
  return Number(kilobytes) / 1024;
}

type Imported = { ms: number; peakMb: number };

/** Uploads a file of customers and waits until the worker has imported it; the memory is the worker's. */
async function importCustomers(
  { request, workerPid }: Importer,
  series: string,
  count: number,
): Promise<Imported> {
  const imports = dataOperationsFor("customers")?.imports;
  if (!imports) throw new Error("Customers cannot be imported");
  let peakMb = 0;
  const { ms } = await timed(async () => {
    const pieces = Readable.from(csvPieces(series, count));
    const { id } = await uploadImport(imports, request, { name: `${series}.csv`, pieces });
    await execute(imports.start, request, { id });
    for (;;) {
      const { status, okRows, fault } = await read(imports.get, request, { id });
      peakMb = Math.max(peakMb, memoryOf(workerPid));
      if (okRows === count && status === "completed") return;
      if (status === "completed" || status === "failed")
        throw new Error(`${okRows} of ${count} rows were imported. ${fault ?? ""}`);
      await new Promise((resolve) => setTimeout(resolve, SAMPLE_EVERY_MS));
    }
  });
  return { ms, peakMb };
}

/** The same rows with PostgreSQL's own COPY: no checks beyond the table's, no audit, no events. */
async function copyCustomers(schema: string, series: string, count: number): Promise<number> {
  const owner = connectOwner(config().DATABASE_URL, 1);
  try {
    await owner.unsafe(`create table ${schema}.copied (like ${schema}.customers including all)`);
    const columns = HEADER.replace("tags", "tags, id, updated_at");
    const { ms } = await timed(async () => {
      const into = await owner
        .unsafe(`copy ${schema}.copied (${columns}) from stdin with (format csv)`)
        .writable();
      const rows = Readable.from(csvLines(series, count)).drop(1);
      const lines = rows.map(
        (line: string) =>
          `${line.trim().replace("north|bench", `"{north,bench}"`)},${uuidv7()},2026-11-23T00:00:00Z\n`,
      );
      await pipeline(lines, into);
    });
    await owner.unsafe(`drop table ${schema}.copied`);
    return ms;
  } finally {
    await owner.end();
  }
}

type Importer = { request: TenantRequest<Actor>; workerPid: number };

async function workspace(): Promise<TenantRequest<Actor>> {
  const owner = { id: uuidv7(), name: "Asha", email: `owner@${SLUG}.test`, passwordHash: "-" };
  await registerHashed(SLUG, owner);
  while (await runNextJob(log()));
  const tenant = await findTenantBySlug(SLUG);
  if (!tenant) throw new Error("The workspace to import into was not built");
  await givePlan(tenant.id, "ENTERPRISE");
  const whole = { ...tenant, modules: [...MODULE_CODES], recordLimit: null };
  return ownerRequest(whole, currentTime());
}

/** 100,000 customers out of a file, with all that the form does for each, beside a bare COPY. */
export async function measureImport(
  startWorker: () => Promise<number>,
  report: (line: string) => void,
): Promise<Row[]> {
  const request = await workspace();
  const importer = { request, workerPid: await startWorker() };
  const few = await importCustomers(importer, "FEW", FEW);
  report(`${FEW} customers in ${Math.round(few.ms / 1_000)} s, ${Math.round(few.peakMb)} MB`);
  const many = await importCustomers(importer, "MANY", MANY);
  report(`${MANY} customers in ${Math.round(many.ms / 1_000)} s, ${Math.round(many.peakMb)} MB`);
  const copied = await copyCustomers(request.tenant.place?.schema ?? "", "COPY", MANY);
  return [
    {
      ...{ what: "import of 100,000 customers", ours: many.ms, unit: "ms" as const },
      baseline: { what: "COPY", value: copied },
      goal: { most: GOAL_MS, of: "ours" },
    },
    {
      ...{ what: "the same, rows", ours: (MANY / many.ms) * 1_000, unit: "per s" as const },
      baseline: { what: "COPY", value: (MANY / copied) * 1_000 },
    },
    {
      ...{ what: "the same, peak memory", ours: many.peakMb, unit: "MB" as const },
      baseline: { what: "of 10,000", value: few.peakMb },
    },
  ];
}
