import { indianCompany } from "./company";
import { type Answer, json, send } from "./http";
import { CONSOLE, SITE, workspaceOf } from "./installation";
import { refusalOf } from "./problem";
import { readyCompany, registration } from "./register-company";
import { expect, newAddress, test } from "./visitor";

const CHECKS_A_MINUTE = 120;
const EVIL = "https://evil.example";

const scriptSources = ({ headers }: Answer) =>
  String(headers["content-security-policy"])
    .split("; ")
    .find((part) => part.startsWith("script-src ")) ?? "";

test("every page says what browsers may do with it", async () => {
  const company = await readyCompany();
  const login = `${workspaceOf(company.subdomain)}/login`;
  const pages = ["/", "/signup", "/nothing", login, `${CONSOLE}/login`, "/api/v1/nothing"];
  const nonces = new Set<string>();
  for (const page of [...pages, ...pages]) {
    const answer = await send(page);
    const sources = scriptSources(answer);
    const nonce = /'nonce-([A-Za-z0-9+/=]{20,})'/.exec(sources)?.[1];
    expect(nonce, page).toBeDefined();
    nonces.add(String(nonce));
    expect(sources).not.toMatch(/unsafe-inline|unsafe-eval|\*|data:/);
    expect(answer.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(answer.headers["content-security-policy"]).toContain("object-src 'none'");
    expect(answer.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "strict-origin-when-cross-origin",
    });
    expect(answer.headers["x-powered-by"]).toBeUndefined();
    for (const [tag] of answer.text.matchAll(/<script\b[^>]*>/g)) {
      expect(tag).toContain(`nonce="${nonce}"`);
    }
  }
  expect(nonces.size).toBe(pages.length * 2);
});

test("pages of other origins get nothing and may send nothing", async () => {
  const preflight = await send("/api/v1/onboarding/register", {
    method: "OPTIONS",
    headers: { origin: EVIL, "access-control-request-method": "POST" },
  });
  expect(preflight.status).toBe(403);
  const read = await send("/api/v1/onboarding/check-subdomain?subdomain=waterfall", {
    headers: { origin: EVIL },
  });
  for (const answer of [preflight, read]) {
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  }
  const company = await readyCompany();
  const workspace = workspaceOf(company.subdomain);
  for (const origin of [EVIL, "null", SITE, CONSOLE]) {
    const { email, password } = company.owner;
    const call = { method: "POST", headers: { origin }, body: { email, password } };
    expect(refusalOf(await send(`${workspace}/api/v1/auth/login`, call))).toEqual([
      403,
      "origin.foreign",
    ]);
    expect((await send(`${workspace}/api/auth/signout`, call)).status).toBe(403);
  }
});

test("strangers' headers do not move a request to another host", async () => {
  const [company, other] = await Promise.all([readyCompany(), readyCompany()]);
  const login = `${workspaceOf(company.subdomain)}/login`;
  const otherHost = new URL(workspaceOf(other.subdomain)).host;
  const forwarded = await send(login, {
    headers: { "x-forwarded-host": otherHost, forwarded: `host=${otherHost}` },
  });
  expect(forwarded.text).toContain(`Sign in to ${company.name}`);
  expect(forwarded.text).not.toContain(other.name);

  const forged: Record<string, string>[] = [
    { "x-ilms-tenant": other.subdomain },
    { "x-ilms-realm": "tenant", "x-ilms-tenant": other.subdomain },
    { "x-ilms-realm": "console" },
    { "x-ilms-realm": "site", "x-ilms-path": "/console" },
    { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
  ];
  for (const headers of forged) {
    for (const address of [SITE, login, `${CONSOLE}/login`, `${SITE}/t/${other.subdomain}`]) {
      const answer = await send(address, { headers });
      expect(answer.text).not.toContain(other.name);
      if (answer.status !== 421) expect(answer.status).toBe((await send(address)).status);
    }
  }
  const id = "11111111-2222-4333-8444-555555555555";
  const named = await send(SITE, { headers: { "x-request-id": id, "x-nonce": "forged-nonce" } });
  expect(named.headers["x-request-id"]).not.toBe(id);
  expect(named.text).not.toContain("forged-nonce");
});

test("a flood is answered 429 with Retry-After, whatever address it claims", async () => {
  const address = newAddress();
  const check = () =>
    send("/api/v1/onboarding/check-subdomain?subdomain=waterfall", {
      headers: { "x-forwarded-for": `${newAddress()}, ${address}`, "x-ilms-ip": newAddress() },
    });
  const answers = await Promise.all(Array.from({ length: CHECKS_A_MINUTE + 1 }, check));
  const refused = answers.filter(({ status }) => status !== 200);
  expect(refused.map(({ status }) => status)).toEqual([429]);
  const [first] = refused;
  expect(Number(first?.headers["retry-after"])).toBeGreaterThan(0);
  expect(first?.headers["content-type"]).toContain("application/problem+json");
});

test("sign-ups of one address are limited, failed ones included", async () => {
  const headers = { "x-forwarded-for": newAddress() };
  const taken = await readyCompany();
  const body = registration({ ...indianCompany(), subdomain: taken.subdomain });
  const register = () => send("/api/v1/onboarding/register", { method: "POST", headers, body });
  const answers = await Promise.all(Array.from({ length: 21 }, register));
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(20).fill(409), 429]);
});

test("the icon that browsers ask for by themselves is there on every host", async () => {
  for (const host of [SITE, CONSOLE, workspaceOf("anybody")]) {
    expect((await send(`${host}/favicon.ico`)).status, host).toBe(200);
  }
});

test("operations can ask how the process is", async () => {
  for (const host of [SITE, CONSOLE, workspaceOf("anybody")]) {
    expect(json(await send(`${host}/health`))).toEqual({ status: "ok" });
  }
  const ready = await send("/ready");
  expect(ready.status).toBe(200);
  expect(json(ready)).toMatchObject({
    status: "ready",
    checks: { database: true, outdatedTenants: 0, warmPool: { wanted: 2 } },
  });
  const metrics = await send("/metrics");
  expect(metrics.headers["content-type"]).toContain("text/plain");
  for (const name of [
    "ilms_http_request_duration_seconds_bucket",
    "ilms_tenants",
    "ilms_warm_pool_schemas",
    "ilms_provisioning_jobs",
    "ilms_outbox_rows",
    "process_resident_memory_bytes",
  ]) {
    expect(metrics.text).toMatch(new RegExp(`^${name}[ {]`, "m"));
  }
});
