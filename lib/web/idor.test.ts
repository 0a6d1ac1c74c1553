import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import type postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectOwner } from "@/db/bootstrap";
import { users } from "@/db/tenant/core/users";
import { TENANT_TABLES } from "@/db/tenant/register";
import { createCompanyWorkspace } from "@/lib/admin/company/test-company";
import { inTenant } from "@/lib/core/database";
import { createTestPlatform, givePlan, type TestPlatform } from "@/lib/core/test-platform";
import { OPERATIONS } from "@/lib/operations";
import { seedCatalog } from "@/lib/platform/catalog/seed-catalog";
import type { RazorpaySimulator } from "@/simulators/razorpay/server";
import { startTestRazorpay } from "@/simulators/razorpay/test-razorpay";
import type { ApiRoute } from "./rest";
import { OWN_ROUTES } from "./routes";
import { callApi, type TestAnswer } from "./test-api";
import { ATTEMPTS, type Attempt } from "./test-attempts";
import { checksums } from "./test-checksum";
import { createThings, type Things } from "./test-things";

/** Everybody may call these; each proves itself by what is sent. */
const PUBLIC = [
  "POST auth/login",
  "POST auth/password-reset",
  "POST auth/password-reset/complete",
  "POST auth/refresh",
];

const nameOf = ({ method, path }: ApiRoute) => `${method} ${path}`;
/** What the register of resources adds has its own sweep: lib/contract.test.ts. */
const ofTenants = OWN_ROUTES.filter(({ realm }) => realm === "tenant");
const ROUTES = ofTenants.filter(({ permission }) => permission !== "public");
/** Names of resources are the same for everybody: no id of anybody. */
const hasId = ({ path }: ApiRoute) => path.includes("{") && path !== "resources/{name}";
const levelOf = ({ permission }: ApiRoute) =>
  OPERATIONS.find(({ name }) => name === permission)?.level;
/** Names nothing that could be another person's: everybody may. */
const isOnlyAboutOneself = (route: ApiRoute) =>
  !hasId(route) && (route.permission === "session" || levelOf(route) === "self");
const isLook = ({ method, permission }: ApiRoute) =>
  method === "GET" || permission.endsWith(".export") || permission === "audit.verify";

const files = mkdtempSync(path.join(os.tmpdir(), "ilms-idor-"));
let simulator: RazorpaySimulator;
let platform: TestPlatform;
let owner: postgres.Sql;
let acme: Things;
let globex: Things;

async function createTenant(slug: string): Promise<Things> {
  const workspace = await createCompanyWorkspace(platform, slug);
  await givePlan(workspace.tenant.id, "ENTERPRISE");
  await inTenant(workspace.place, (tx) =>
    tx.update(users).set({ emailVerifiedAt: new Date() }).where(eq(users.id, workspace.owner.id)),
  );
  return createThings(workspace, owner);
}

beforeAll(async () => {
  process.env.FILES_DIR = files;
  simulator = await startTestRazorpay();
  platform = await createTestPlatform();
  await seedCatalog();
  owner = connectOwner(platform.database.ownerUrl, 1);
  acme = await createTenant("acme");
  globex = await createTenant("globex");
});
afterAll(async () => {
  await owner.end();
  await platform.close();
  await simulator.close();
  rmSync(files, { recursive: true, force: true });
});

function attemptFor(route: ApiRoute, of: Things): Attempt | Promise<Attempt> {
  const attempt = ATTEMPTS[nameOf(route)];
  if (!attempt) throw new Error(`${nameOf(route)} has no attempt in test-attempts.ts`);
  return attempt(of);
}

let calls = 0;
/** Calls a route of acme. Each call comes from another address, so that no limit answers for the gates. */
function ask(route: ApiRoute, { params = {}, query, body }: Attempt, token: string | undefined) {
  calls += 1;
  return callApi({
    method: route.method,
    path: route.path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(params[name] ?? ""),
    ),
    query,
    body,
    token,
    slug: "acme",
    ip: `198.51.${Math.floor(calls / 250)}.${(calls % 250) + 1}`,
  });
}

/** The attempts of all routes, made before anything is measured: some of them ask for a version or a code. */
async function prepare(routes: readonly ApiRoute[], of: Things) {
  const attempts = new Map<ApiRoute, Attempt>();
  for (const route of routes) attempts.set(route, await attemptFor(route, of));
  return (route: ApiRoute): Attempt => attempts.get(route) ?? {};
}

type Part = "query" | "body";
const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !(value instanceof Uint8Array);

/** Copies of `own` with one leaf each from `foreign`, for every leaf in which the two differ. */
function withOneLeafOf(own: unknown, foreign: unknown): unknown[] {
  if (!isBranch(own) || !isBranch(foreign)) {
    return isBranch(own) || isBranch(foreign) || Object.is(own, foreign) ? [] : [foreign];
  }
  return Object.keys(own).flatMap((key) =>
    withOneLeafOf(own[key], foreign[key]).map((leaf) =>
      Array.isArray(own) ? own.with(Number(key), leaf) : { ...own, [key]: leaf },
    ),
  );
}

const inWords = (route: ApiRoute, { status, text }: TestAnswer) =>
  `${nameOf(route)} → ${status} ${text.slice(0, 160)}`;

const REFUSED = [403, 404];
/** What else may come of a body that speaks of what is not there. */
const UNFIT = [...REFUSED, 400, 402, 409, 422];

const schemaSums = ({ schema }: Things, leftOut?: Record<string, readonly string[]>) =>
  checksums(owner, schema, leftOut);

/** What a refused person leaves behind: the denial in the log, and that he was there. */
async function withoutTraces(of: Things) {
  const { audit_logs: _, ...sums } = await schemaSums(of, {
    user_sessions: ["last_seen_at"],
    api_keys: ["last_used_at"],
  });
  return sums;
}

describe("the sweep itself", () => {
  test("covers every route, and what is public is named", async () => {
    expect(
      ofTenants
        .filter((route) => !ROUTES.includes(route))
        .map(nameOf)
        .sort(),
    ).toEqual(PUBLIC);
    expect(Object.keys(ATTEMPTS).sort()).toEqual(ROUTES.map(nameOf).sort());
  });

  test("its checksums notice one character in one row of one table", async () => {
    const before = await schemaSums(globex);
    expect(Object.keys(before)).toHaveLength(Object.keys(TENANT_TABLES).length);
    const name = (text: string) =>
      owner.unsafe(`update "${globex.schema}".branches set name = $1 where id = $2`, [
        text,
        globex.ids.branch,
      ]);
    await name("Branch HQ.");
    const after = await schemaSums(globex);
    expect(Object.keys(after).filter((table) => after[table] !== before[table])).toEqual([
      "branches",
    ]);
    await name("Branch HQ");
  });
});

test("without a token, with another tenant's, a revoked or a made-up one: 401 everywhere", async () => {
  const [header, payload] = acme.tokens.admin.split(".");
  const tokens = {
    none: undefined,
    "another tenant's": globex.tokens.admin,
    "another tenant's API key": globex.tokens.apiKey,
    "signed out": acme.tokens.signedOut,
    "revoked API key": acme.tokens.revokedApiKey,
    "without a signature": `${header}.${payload}.`,
  };
  const own = await prepare(ROUTES, acme);
  const before = await withoutTraces(acme);
  const wrong: string[] = [];
  for (const route of ROUTES) {
    for (const [kind, token] of Object.entries(tokens)) {
      const answer = await ask(route, own(route), token);
      if (answer.status !== 401) wrong.push(`${kind}: ${inWords(route, answer)}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(await withoutTraces(acme)).toEqual(before);
});

describe("another tenant's ids", () => {
  test("in the path are refused to an administrator, and nothing of theirs changes", async () => {
    const routes = ROUTES.filter(hasId);
    const [own, foreign] = [await prepare(routes, acme), await prepare(routes, globex)];
    const before = await schemaSums(globex);
    const wrong: string[] = [];
    for (const route of routes) {
      const { params } = foreign(route);
      for (const token of [acme.tokens.admin, acme.tokens.worker]) {
        const answer = await ask(route, { ...own(route), params }, token);
        if (!REFUSED.includes(answer.status)) wrong.push(inWords(route, answer));
      }
      const answer = await ask(route, foreign(route), acme.tokens.admin);
      if (!UNFIT.includes(answer.status)) wrong.push(inWords(route, answer));
    }
    expect(wrong).toEqual([]);
    expect(await schemaSums(globex)).toEqual(before);
  });

  test("in the body or the query, each alone, are refused and show nothing", async () => {
    const [own, foreign] = [await prepare(ROUTES, acme), await prepare(ROUTES, globex)];
    const before = await schemaSums(globex);
    const wrong: string[] = [];
    let tried = 0;
    for (const route of ROUTES) {
      const mine = own(route);
      for (const part of ["query", "body"] satisfies Part[]) {
        for (const mixed of withOneLeafOf(mine[part], foreign(route)[part])) {
          const token = acme.tokens[mine.as ?? "admin"];
          const answer = await ask(route, { ...mine, [part]: mixed }, token);
          const isEmpty =
            route.method === "GET" && answer.status === 200 && !answer.text.includes("globex");
          tried += 1;
          if (!UNFIT.includes(answer.status) && !isEmpty) wrong.push(inWords(route, answer));
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(15);
    expect(await schemaSums(globex)).toEqual(before);
  });
});

describe("within the tenant", () => {
  test("a viewer gets nothing of what his role does not permit, nor what is another person's", async () => {
    const viewer = acme.tokens.viewer;
    const me = await callApi({ method: "GET", path: "me", slug: "acme", token: viewer });
    const permitted = new Set((JSON.parse(me.text) as { permissions: string[] }).permissions);
    const own = await prepare(ROUTES, acme);
    const before = await withoutTraces(acme);
    const wrong: string[] = [];
    for (const route of ROUTES) {
      const { permission } = route;
      if (isOnlyAboutOneself(route)) continue;
      const answer = await ask(route, own(route), viewer);
      const isOthers = levelOf(route) === "self";
      const expected = isOthers ? [404] : permitted.has(permission) ? [200, 404] : [403];
      if (!expected.includes(answer.status)) wrong.push(inWords(route, answer));
    }
    expect(wrong).toEqual([]);
    expect(await withoutTraces(acme)).toEqual(before);
  });

  test("an administrator of one branch changes nothing outside of it", async () => {
    const routes = ROUTES.filter((route) => !isLook(route));
    const own = await prepare(routes, acme);
    const before = await withoutTraces(acme);
    const wrong: string[] = [];
    for (const route of routes) {
      if (isOnlyAboutOneself(route)) continue;
      const answer = await ask(route, own(route), acme.tokens.deputy);
      // The company as a whole is not theirs to see, so that any version of it is out of date.
      const expected = hasId(route) ? REFUSED : [...REFUSED, 409];
      if (!expected.includes(answer.status)) wrong.push(inWords(route, answer));
    }
    expect(wrong).toEqual([]);
    expect(await withoutTraces(acme)).toEqual(before);
  });

  test("an API key reaches what its scopes name and nothing else", async () => {
    const own = await prepare(ROUTES, acme);
    const before = await withoutTraces(acme);
    const wrong: string[] = [];
    for (const route of ROUTES.filter(({ permission }) => permission !== "session")) {
      const answer = await ask(route, own(route), acme.tokens.apiKey);
      const expected = route.permission === "branches.read" ? 200 : 403;
      if (answer.status !== expected) wrong.push(inWords(route, answer));
    }
    expect(wrong).toEqual([]);
    expect(await withoutTraces(acme)).toEqual(before);
  });
});

/** The proof that the refusals above were not for a mistake in the call. Last: it changes acme. */
test("every one of these calls succeeds for whoever may", { timeout: 120_000 }, async () => {
  const byName = new Map(ROUTES.map((route) => [nameOf(route), route]));
  const failed: string[] = [];
  for (const [name, attempt] of Object.entries(ATTEMPTS)) {
    const route = byName.get(name);
    if (!route) continue;
    const given = await attempt(acme);
    const answer = await ask(route, given, acme.tokens[given.as ?? "admin"]);
    if (answer.status < 200 || answer.status > 299) failed.push(inWords(route, answer));
  }
  expect(failed).toEqual([]);
});
