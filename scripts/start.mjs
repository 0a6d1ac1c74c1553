// One command for everything: npm start (production build) or npm run dev (hot reload).
import path from "node:path";
import { buildApplication } from "./build.mjs";
import { loadEnvironmentFile } from "./environment.mjs";
import { installPackages } from "./install.mjs";
import { keepRunning, runToEnd, script } from "./processes.mjs";

const isDevelopment = process.argv.includes("--dev");
const POSTGRES_PORT = 54_329;
const MAILBOX_PORT = 3_901;
const RAZORPAY_PORT = 3_903;
const READY_WITHIN_MS = 120_000;

loadEnvironmentFile();
installPackages();

const { env } = process;
env.NEXT_TELEMETRY_DISABLED = "1";
const isProduction = env.APP_ENV === "production";
const appUrl = new URL(env.APP_URL || "http://localhost:3000");
const port = env.PORT || appUrl.port || (appUrl.protocol === "https:" ? "443" : "80");
const dataDir = path.resolve(env.DATA_DIR || ".data");

/** @type {{ stop(): Promise<void> }[]} */
const running = [];
let isStopping = false;

async function stopAll(code = 0) {
  if (isStopping) return;
  isStopping = true;
  // Last started, first stopped: the database goes last.
  for (const part of running.reverse()) await part.stop();
  process.exit(code);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stopAll());

async function startDatabase() {
  if (env.DATABASE_URL || isProduction) return "the server in DATABASE_URL";
  const { startPostgres } = await import("./postgres.mjs");
  const server = await startPostgres({
    dataDir: path.join(dataDir, "postgres"),
    port: Number(env.POSTGRES_PORT || POSTGRES_PORT),
  });
  running.push(server);
  const url = new URL(server.url);
  url.pathname = "/ilms";
  env.DATABASE_URL = url.href;
  return `embedded PostgreSQL on port ${url.port}, data in ${path.relative(".", dataDir)}/postgres`;
}

function startMailbox() {
  if (env.RESEND_API_KEY || isProduction) return env.RESEND_BASE_URL || "Resend";
  env.MAILBOX_PORT ||= String(MAILBOX_PORT);
  env.MAILBOX_DIR ||= path.join(dataDir, "mailbox");
  env.RESEND_BASE_URL = `http://localhost:${env.MAILBOX_PORT}`;
  env.RESEND_WEBHOOK_TARGET ||= `${appUrl.origin}/api/webhooks/resend`;
  running.push(keepRunning("mailbox", script("mailbox.ts"), env));
  return `a local mailbox: ${appUrl.origin}/dev/mailbox`;
}

function startRazorpay() {
  if (env.RAZORPAY_KEY_ID || isProduction) return env.RAZORPAY_BASE_URL || "Razorpay";
  env.RAZORPAY_PORT ||= String(RAZORPAY_PORT);
  env.RAZORPAY_DIR ||= path.join(dataDir, "razorpay");
  env.RAZORPAY_BASE_URL = `http://localhost:${env.RAZORPAY_PORT}`;
  env.RAZORPAY_CHECKOUT_URL = `${env.RAZORPAY_BASE_URL}/v1/checkout.js`;
  env.RAZORPAY_WEBHOOK_TARGET ||= `${appUrl.origin}/api/webhooks/razorpay`;
  running.push(keepRunning("razorpay", script("razorpay.ts"), env));
  return `a simulator: ${env.RAZORPAY_BASE_URL}/sim/control`;
}

function startApplication() {
  const next = path.join("node_modules", "next", "dist", "bin", "next");
  // "localhost" and not 127.0.0.1: with an address Next takes rewrites for an external host.
  const host = env.HOST || "localhost";
  const args = [next, isDevelopment ? "dev" : "start", "-H", host, "-p", port];
  const nodeEnv = isDevelopment ? "development" : "production";
  running.push(keepRunning("application", args, { ...env, NODE_ENV: nodeEnv }));
}

async function waitUntilReady() {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until && !isStopping) {
    const response = await fetch(`http://localhost:${port}/ready`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  if (!isStopping) throw new Error("The application did not become ready");
}

try {
  const database = await startDatabase();
  if (!isDevelopment) buildApplication();
  const mails = startMailbox();
  const payments = startRazorpay();
  await runToEnd(script("prepare.ts"), env);
  startApplication();
  running.push(keepRunning("worker", script("worker.ts"), env));
  await waitUntilReady();
  const { protocol, host } = appUrl;
  const staff = env.STAFF_EMAIL
    ? `${env.STAFF_EMAIL}, password from STAFF_PASSWORD`
    : "staff@ilms.test / Open-Sesame-2026";
  console.log(`
  ILMS is ready.

  Site           ${protocol}//${host}
  Workspaces     ${protocol}//<subdomain>.${host}
  Staff console  ${protocol}//console.${host}  (${staff})
  Mails          ${mails}
  Payments       ${payments}
  Database       ${database}

  Ctrl-C stops everything.
`);
} catch (error) {
  if (!isStopping) console.error(error instanceof Error ? error.message : error);
  await stopAll(1);
}
