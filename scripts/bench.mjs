// Measures a production build on a PostgreSQL of its own and prints one table (docs/performance.md).
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { buildApplication } from "./build.mjs";
import { installPackages } from "./install.mjs";
import { keepRunning, script } from "./processes.mjs";

const APP_PORT = 3_600;
const POSTGRES_PORT = 55_460;
const MAILBOX_PORT = 3_961;
const RAZORPAY_PORT = 3_962;
const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 10_000;

const TENANTS = Number(process.env.BENCH_TENANTS || 100);
const SIGN_UPS = Number(process.env.BENCH_SIGN_UPS || 20);
/** Names of parts, such as `list,record`; all of them where nothing is named. */
const ONLY = (process.env.BENCH_ONLY || "").split(",").filter(Boolean);

/** @type {{ stop(): Promise<void> }[]} */
const running = [];
let isStopping = false;
/** @type {Promise<unknown>} */
let starting = Promise.resolve();

async function stopAll(code = 0) {
  if (isStopping) return;
  isStopping = true;
  // What is just being started is waited for, else it would outlive us.
  await starting.catch(() => {});
  for (const part of running.reverse()) await part.stop().catch(console.error);
  process.exit(code);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stopAll(130));

/** @param {string} line */
const report = (line) => console.error(line);

/** @param {number} port @returns {Promise<void>} */
function refuseTakenPort(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", () => reject(new Error(`Port ${port} is in use; the bench needs it`)));
    probe.listen(port, "localhost", () => probe.close(() => resolve()));
  });
}

/** A folder that the database's own user can reach; removed last. */
function makeFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "ilms-bench-"));
  fs.chmodSync(folder, 0o755);
  running.push({
    stop: async () => fs.rmSync(folder, { recursive: true, force: true }),
  });
  return folder;
}

/**
 * Ends PostgreSQL without a last checkpoint: it is thrown away with its folder, and writing out every
 * file of the fleet would take minutes.
 * @param {number} postmaster
 */
async function endAtOnce(postmaster) {
  process.kill(postmaster, "SIGQUIT");
  const isAlive = () => {
    try {
      return process.kill(postmaster, 0);
    } catch {
      return false;
    }
  };
  const until = Date.now() + STOP_WITHIN_MS;
  while (isAlive() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** PostgreSQL as shipped: fsync, synchronous_commit and full_page_writes stay on. @param {string} folder */
async function startDatabase(folder) {
  const { startPostgres } = await import("./postgres.mjs");
  const server = await startPostgres({
    dataDir: path.join(folder, "postgres"),
    port: POSTGRES_PORT,
  });
  running.push({ stop: () => endAtOnce(server.pid) });
  return server.url;
}

/**
 * Nothing of an .env file counts here: Next.js reads it too, but never over what is set already.
 * @param {string} folder
 * @param {string} serverUrl
 */
function setEnvironment(folder, serverUrl) {
  const owner = new URL(serverUrl);
  owner.pathname = "/ilms_bench";
  const app = new URL(owner);
  app.username = "ilms_bench_app";
  app.password = randomBytes(12).toString("hex");
  Object.assign(process.env, {
    APP_ENV: "test",
    APP_URL: `http://localhost:${APP_PORT}`,
    AUTH_SECRET: randomBytes(32).toString("hex"),
    ENCRYPTION_KEY: randomBytes(32).toString("hex"),
    DATABASE_URL: owner.href,
    APP_DATABASE_URL: app.href,
    APP_POOL_SIZE: "10",
    WARM_POOL_SIZE: "0",
    TRUST_PROXY: "true",
    RESEND_API_KEY: "",
    RESEND_BASE_URL: `http://localhost:${MAILBOX_PORT}`,
    MAILBOX_PORT: String(MAILBOX_PORT),
    MAILBOX_DIR: path.join(folder, "mailbox"),
    // Nobody pays while it is measured; nothing listens there.
    RAZORPAY_BASE_URL: `http://localhost:${RAZORPAY_PORT}`,
    EXPORT_DIR: path.join(folder, "exports"),
    FILES_DIR: path.join(folder, "files"),
    METRICS_TOKEN: "",
    CORS_ORIGINS: "",
    LOG_LEVEL: "error",
    NEXT_TELEMETRY_DISABLED: "1",
  });
}

/** @param {string} name @param {string[]} args @param {Record<string, string>} [env] */
function startProcess(name, args, env = {}) {
  if (isStopping) throw new Error("The bench is being stopped");
  return keepRunning(name, args, { ...process.env, ...env });
}

async function startApplication() {
  running.push(startProcess("mailbox", script("mailbox.ts")));
  const next = path.join("node_modules", "next", "dist", "bin", "next");
  const args = [next, "start", "-H", "localhost", "-p", String(APP_PORT)];
  running.push(startProcess("application", args, { NODE_ENV: "production" }));
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until && !isStopping) {
    const response = await fetch(`http://localhost:${APP_PORT}/ready`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("The application did not become ready");
}

/** The worker, which can be replaced by one with another size of the pool. */
function workerSlot() {
  /** @type {ReturnType<typeof keepRunning> | undefined} */
  let worker;
  const stop = async () => {
    await worker?.stop();
    worker = undefined;
  };
  running.push({ stop });
  return {
    stop,
    /** @param {number} warmPoolSize */
    async start(warmPoolSize) {
      worker = startProcess("worker", script("worker.ts"), {
        WARM_POOL_SIZE: String(warmPoolSize),
      });
      return Number(worker.pid());
    },
  };
}

/**
 * Every measurement by its name, in the order in which they run.
 * @returns {Promise<Record<string, () => Promise<import("../bench/table").Row[]>>>}
 */
async function measurements() {
  const { measureColdBuild } = await import("../bench/cold-build");
  const { measureFleetGrowth } = await import("../bench/fleet-growth");
  const { measureDatabase, measureEmptyTenant } = await import("../bench/empty-tenant");
  const { measureTenantBinding } = await import("../bench/tenant-binding");
  const { measureClaim } = await import("../bench/claim");
  const { measureSignUp } = await import("../bench/sign-up");
  const { measureRenewals } = await import("../bench/renewals");
  const { measureEnumeration } = await import("../bench/enumeration");
  const { measureSearch } = await import("../bench/search");
  const { measureRecord } = await import("../bench/record");
  const { measureList } = await import("../bench/list");
  const { measureImport } = await import("../bench/import");
  const { measureLighthouse } = await import("../bench/lighthouse");
  const worker = workerSlot();
  /** @type {Promise<void> | undefined} */
  let application;
  const applicationStands = () => {
    application ??= startApplication();
    return application;
  };
  return {
    "cold-build": () => measureColdBuild(report),
    async fleet() {
      const before = await measureDatabase();
      const { rows: growth, bindings } = await measureFleetGrowth(TENANTS, report);
      const after = await measureDatabase();
      const [tenant] = bindings;
      if (!tenant) throw new Error("No tenant was built");
      const size = await measureEmptyTenant(tenant, before, after, bindings.length);
      return [...growth, ...size, ...(await measureTenantBinding(bindings))];
    },
    claim: () => measureClaim(),
    renewals: () => measureRenewals(),
    list: () => measureList(report),
    record: () => measureRecord(report),
    search: () => measureSearch(report),
    async import() {
      const imported = await measureImport(() => worker.start(0), report);
      await worker.stop();
      return imported;
    },
    async lighthouse() {
      await applicationStands();
      return measureLighthouse(APP_PORT, report);
    },
    async "sign-up"() {
      await applicationStands();
      const processes = { port: APP_PORT, startWorker: worker.start, stopWorker: worker.stop };
      const signUps = await measureSignUp(processes, SIGN_UPS);
      // The worker rests: what it does with the links is not part of the answer.
      await worker.stop();
      return [...signUps, ...(await measureEnumeration(APP_PORT, "bench-works-1"))];
    },
  };
}

/** @param {import("../bench/table").Row[]} rows filled as the measurements end */
async function measure(rows) {
  // From here on TypeScript can be imported, into this one process.
  const { register } = await import("tsx/esm/api");
  register();
  const { prepareInstallation } = await import("@/lib/platform/fleet/prepare");
  const { closeDatabase } = await import("@/lib/core/database");
  const { log } = await import("@/lib/core/log");
  const parts = await measurements();
  const unknown = ONLY.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    throw new Error(`BENCH_ONLY takes ${Object.keys(parts).join(", ")}, not ${unknown.join(", ")}`);
  }
  await prepareInstallation(log(), new Date());
  for (const [name, run] of Object.entries(parts)) {
    if (ONLY.length > 0 && !ONLY.includes(name)) continue;
    report(`${name} …`);
    rows.push(...(await run()));
  }
  await closeDatabase();
}

/** Prints what was measured, also when a later measurement failed. @param {import("../bench/table").Row[]} rows */
async function printTable(rows) {
  if (rows.length === 0) return;
  const { drawTable } = await import("../bench/table");
  console.log(drawTable(rows));
}

/** @type {import("../bench/table").Row[]} */
const rows = [];
try {
  installPackages();
  buildApplication();
  for (const port of [APP_PORT, POSTGRES_PORT, MAILBOX_PORT]) await refuseTakenPort(port);
  const folder = makeFolder();
  const database = startDatabase(folder);
  starting = database;
  setEnvironment(folder, await database);
  await measure(rows);
  await printTable(rows);
  await stopAll();
} catch (error) {
  if (!isStopping) {
    console.error(error);
    await printTable(rows);
  }
  await stopAll(1);
}
