// Runs a script with the environment of the installation in this folder: `.env`, and on a machine of one's
// own the PostgreSQL that `npm start` keeps in `.data/`.
import fs from "node:fs";
import path from "node:path";
import { loadEnvironmentFile } from "./environment.mjs";
import { runToEnd } from "./processes.mjs";

const POSTGRES_PORT = 54_329;
const [, , script, ...args] = process.argv;
if (!script) throw new Error("Name the script to run");

loadEnvironmentFile();
const { env } = process;
const isProduction = env.APP_ENV === "production";

async function startDatabase() {
  if (env.DATABASE_URL || isProduction) return undefined;
  const dataDir = path.join(path.resolve(env.DATA_DIR || ".data"), "postgres");
  const wasRunning = fs.existsSync(path.join(dataDir, "cluster", "postmaster.pid"));
  const { startPostgres } = await import("./postgres.mjs");
  const server = await startPostgres({ dataDir, port: Number(env.POSTGRES_PORT || POSTGRES_PORT) });
  const url = new URL(server.url);
  url.pathname = "/ilms";
  env.DATABASE_URL = url.href;
  return wasRunning ? undefined : server;
}

const started = await startDatabase();
try {
  await runToEnd(["--import", "tsx", script, ...args], env);
} catch {
  // It has said itself what was wrong.
  process.exitCode = 1;
} finally {
  await started?.stop();
}
