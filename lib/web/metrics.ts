import diagnostics from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { count, eq, sql } from "drizzle-orm";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { outbox, provisioningJobs, provisioningSteps, tenantSchemas, tenants } from "@/db/control";
import { controlDb, poolUsage } from "@/lib/core/database";
import { log } from "@/lib/core/log";
import { rootAddress } from "./addresses";
import { parseHost } from "./host";

const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Few labels whatever strangers ask for: the API's first two segments, or "page". */
function routeLabel(url: string): string {
  const path = url.split("?")[0] ?? "/";
  if (path.startsWith("/_next/")) return "asset";
  const api = path.match(/^\/api\/v1\/(onboarding|auth)\b/);
  if (api) return `/api/v1/${api[1]}`;
  if (path.startsWith("/api/")) return "/api/other";
  return /^\/(health|ready|metrics)$/.test(path) ? path : "page";
}

function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Histogram({
    name: "ilms_http_request_duration_seconds",
    help: "Time to answer a request",
    labelNames: ["method", "route", "status"],
    buckets: REQUEST_SECONDS,
    registers,
  });
  const refusedWebhooks = new Counter({
    name: "ilms_webhooks_refused_total",
    help: "Webhooks without a good signature; nothing else is kept of them",
    labelNames: ["provider"],
    registers,
  });
  new Gauge({
    name: "ilms_tenants",
    help: "Tenants by lifecycle",
    labelNames: ["lifecycle"],
    registers,
    async collect() {
      this.reset();
      const rows = await controlDb()
        .select({ lifecycle: tenants.lifecycle, count: count() })
        .from(tenants)
        .groupBy(tenants.lifecycle);
      for (const row of rows) this.set({ lifecycle: row.lifecycle }, row.count);
    },
  });
  new Gauge({
    name: "ilms_warm_pool_schemas",
    help: "Schemas without a tenant, by state",
    labelNames: ["state"],
    registers,
    async collect() {
      this.reset();
      const rows = await controlDb()
        .select({ state: tenantSchemas.state, count: count() })
        .from(tenantSchemas)
        .where(sql`${tenantSchemas.tenantId} is null`)
        .groupBy(tenantSchemas.state);
      for (const row of rows) this.set({ state: row.state }, row.count);
    },
  });
  new Gauge({
    name: "ilms_provisioning_jobs",
    help: "Provisioning jobs by kind and state",
    labelNames: ["kind", "state"],
    registers,
    async collect() {
      this.reset();
      const rows = await controlDb()
        .select({ kind: provisioningJobs.kind, state: provisioningJobs.state, count: count() })
        .from(provisioningJobs)
        .groupBy(provisioningJobs.kind, provisioningJobs.state);
      for (const { kind, state, count } of rows) this.set({ kind, state }, count);
    },
  });
  new Gauge({
    name: "ilms_provisioning_step_seconds",
    help: "Duration of the steps finished in the last hour: quantiles",
    labelNames: ["step", "quantile"],
    registers,
    async collect() {
      this.reset();
      const rows = await controlDb()
        .select({
          step: provisioningSteps.step,
          median: sql<number>`percentile_cont(0.5) within group (order by duration_ms) / 1000`,
          p95: sql<number>`percentile_cont(0.95) within group (order by duration_ms) / 1000`,
        })
        .from(provisioningSteps)
        .where(sql`state = 'done' and finished_at > now() - interval '1 hour'`)
        .groupBy(provisioningSteps.step);
      for (const { step, median, p95 } of rows) {
        this.set({ step, quantile: "0.5" }, Number(median));
        this.set({ step, quantile: "0.95" }, Number(p95));
      }
    },
  });
  new Gauge({
    name: "ilms_outbox_rows",
    help: "Consequences waiting to be carried out, or given up",
    labelNames: ["state"],
    registers,
    async collect() {
      this.reset();
      for (const state of ["pending", "dead"] as const) {
        const [row] = await controlDb()
          .select({ count: count() })
          .from(outbox)
          .where(eq(outbox.state, state));
        this.set({ state }, row?.count ?? 0);
      }
    },
  });
  new Gauge({
    name: "ilms_tenant_connections",
    help: "Connections of this process for tenant transactions",
    labelNames: ["state"],
    registers,
    collect() {
      for (const [state, value] of Object.entries(poolUsage())) this.set({ state }, value);
    },
  });
  return { registry, requests, refusedWebhooks };
}

type Metrics = ReturnType<typeof createMetrics>;
// Next.js bundles this module more than once per process; there is one registry.
const store = globalThis as typeof globalThis & { ilmsMetrics?: Metrics };

function metrics(): Metrics {
  store.ilmsMetrics ??= createMetrics();
  return store.ilmsMetrics;
}

export async function metricsText(): Promise<{ text: string; contentType: string }> {
  const { registry } = metrics();
  return { text: await registry.metrics(), contentType: registry.contentType };
}

export function countRefusedWebhook(provider: string): void {
  metrics().refusedWebhooks.inc({ provider });
}

type HttpMessage = { request: IncomingMessage; response: ServerResponse };

/** Measures and logs every request of this process, through Node's own diagnostics channel. */
export function observeRequests(): void {
  const { host: rootHost } = rootAddress();
  const startedAt = new WeakMap<IncomingMessage, number>();
  diagnostics.subscribe("http.server.request.start", (message) => {
    startedAt.set((message as HttpMessage).request, performance.now());
  });
  diagnostics.subscribe("http.server.response.finish", (message) => {
    const { request, response } = message as HttpMessage;
    const milliseconds = performance.now() - (startedAt.get(request) ?? performance.now());
    const route = routeLabel(request.url ?? "/");
    const labels = { method: request.method ?? "GET", route, status: String(response.statusCode) };
    metrics().requests.observe(labels, milliseconds / 1_000);
    if (route === "asset") return;
    const host = parseHost(request.headers.host ?? null, rootHost);
    log().info(
      {
        requestId: response.getHeader("x-request-id"),
        host: request.headers.host,
        ...(host.realm === "tenant" && { tenant: host.slug }),
        method: request.method,
        // Query strings may carry a one-time token; they never reach a log.
        path: request.url?.split("?")[0],
        status: response.statusCode,
        ms: Math.round(milliseconds),
      },
      "request",
    );
  });
}
