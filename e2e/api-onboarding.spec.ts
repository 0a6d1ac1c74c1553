import { randomUUID } from "node:crypto";
import { americanCompany, indianCompany, KARNATAKA } from "./company";
import { json, send } from "./http";
import { SITE, workspaceOf } from "./installation";
import { type Problem, refusalOf } from "./problem";
import {
  type Progress,
  postRegistration,
  readyCompany,
  registerCompany,
  registration,
} from "./register-company";
import { expect, test } from "./visitor";

const CHECK = "/api/v1/onboarding/check-subdomain";
const REGISTER = "/api/v1/onboarding/register";
const NOBODY = "00000000-0000-7000-8000-000000000000";

test("a name is free until somebody registers it, and then has free neighbours", async () => {
  type Check = { available: boolean; reason: string | null; suggestions: string[] };
  const company = indianCompany();
  const ask = async () =>
    json<Check>(await send(`${CHECK}?subdomain=${company.subdomain}&company_name=Sea+Pumps`));
  expect(await ask()).toMatchObject({ available: true, reason: null, suggestions: [] });
  await registerCompany(company);
  const taken = await ask();
  expect(taken.available).toBe(false);
  expect(taken.reason).toBe("This name is taken. Choose another one.");
  expect(taken.suggestions.length).toBeGreaterThan(0);
});

test("a registration answers 202 with addresses, and its repetition the same", async () => {
  const company = indianCompany();
  const key = { "idempotency-key": randomUUID() };
  const first = await postRegistration(company, key);
  expect(first.status).toBe(202);
  const { tenant_id: id } = json<{ tenant_id: string }>(first);
  expect(json(first)).toEqual({
    tenant_id: id,
    address: workspaceOf(company.subdomain),
    status_url: `${SITE}/api/v1/onboarding/${id}`,
  });
  expect(first.headers.location).toBe(`${SITE}/api/v1/onboarding/${id}`);

  const repeated = await Promise.all([1, 2, 3].map(() => postRegistration(company, key)));
  for (const answer of repeated) expect([answer.status, answer.text]).toEqual([202, first.text]);
  const other = await postRegistration({ ...company, name: "Another name" }, key);
  expect(refusalOf(other)).toEqual([422, "idempotency.other-request"]);
  const without = await postRegistration(company);
  expect(refusalOf(without)).toEqual([409, "subdomain.taken"]);
});

test("bad input is refused with the names of the fields", async () => {
  const company = indianCompany();
  const { owner } = company;
  const good = registration(company);
  const abroad = registration(americanCompany());
  const cases: [object | string, string[]][] = [
    [{ ...good, subdomain: "console" }, ["subdomain"]],
    [{ ...good, subdomain: "paypa1" }, ["subdomain"]],
    [{ ...abroad, country: "XX" }, ["country"]],
    [{ ...good, state_code: undefined }, ["state_code"]],
    [{ ...good, state_code: "32" }, ["gstin"]],
    [{ ...good, gstin: `${KARNATAKA.gstin.slice(0, -1)}9` }, ["gstin"]],
    [{ ...abroad, gstin: KARNATAKA.gstin }, ["gstin"]],
    [{ ...good, owner: { ...owner, email: "nobody" } }, ["owner.email"]],
    [{ ...good, owner: { ...owner, password: "short" } }, ["owner.password"]],
    [{ ...good, owner: { ...owner, password: "Basketball-1" } }, ["owner.password"]],
    [{ ...good, owner: { ...owner, password: `Aa1-${"ä".repeat(40)}` } }, ["owner.password"]],
    [{ ...good, tier: "ENTERPRISE" }, ["tier"]],
    [{}, ["company_name", "subdomain", "country", "owner"]],
    ["{", []],
  ];
  for (const [body, fields] of cases) {
    const answer = await send(REGISTER, { method: "POST", body });
    expect(answer.status, answer.text).toBe(400);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    const problem = json<Problem>(answer);
    expect(problem).toMatchObject({ status: 400, code: "invalid" });
    expect(problem.request_id).toBe(answer.headers["x-request-id"]);
    expect(Object.keys(problem.fields ?? {}).sort()).toEqual([...fields].sort());
    expect(answer.text).not.toContain(owner.password);
  }
});

test("what is unknown is 404, what is not answered 405", async () => {
  for (const path of [NOBODY, `${NOBODY}/events`, "not-an-id"]) {
    const answer = await send(`/api/v1/onboarding/${path}`);
    expect(refusalOf(answer)).toEqual([404, "tenant.unknown"]);
  }
  expect(refusalOf(await send("/api/v1/nothing"))).toEqual([404, "route.unknown"]);
  const company = await readyCompany();
  const elsewhere = await send(`${workspaceOf(company.subdomain)}${CHECK}?subdomain=waterfall`);
  expect(refusalOf(elsewhere)).toEqual([404, "route.unknown"]);
  const wrongMethod = await send(`${workspaceOf(company.subdomain)}/api/v1/auth/login`);
  expect([wrongMethod.status, wrongMethod.headers.allow]).toEqual([405, "POST"]);
});

/** The progress events of a stream that has ended. */
function eventsOf(stream: string): { names: string[]; progress: Progress[] } {
  const events = stream
    .split("\n\n")
    .flatMap((text) => /^event: (\w+)\ndata: (.*)$/.exec(text)?.slice(1, 3) ?? [])
    .flatMap((part, index, parts) => (index % 2 ? [[parts[index - 1] ?? "", part] as const] : []));
  return {
    names: events.map(([name]) => name),
    progress: events
      .filter(([name]) => name === "progress")
      .map(([, data]) => JSON.parse(data) as Progress),
  };
}

test("the event streams count the tables truthfully and end when the work is done", async () => {
  // More than the pool holds, so that some are built while we watch.
  const ids = await Promise.all(Array.from({ length: 6 }, () => registerCompany(indianCompany())));
  const streams = await Promise.all(ids.map((id) => send(`/api/v1/onboarding/${id}/events`)));
  const counts: number[] = [];
  for (const stream of streams) {
    expect(stream.headers["content-type"]).toContain("text/event-stream");
    const { names, progress } = eventsOf(stream.text);
    expect(names.at(-1)).toBe("end");
    expect(names.filter((name) => name === "end")).toHaveLength(1);
    const last = progress.at(-1);
    expect(last?.state).toBe("done");
    expect(last?.tables).toEqual({ done: 237, total: 237 });
    expect(last?.steps.map(({ state }) => state)).toEqual(Array(6).fill("done"));
    const built = progress.map(({ tables }) => tables.done);
    expect(built).toEqual([...built].sort((one, other) => one - other));
    counts.push(...built);
  }
  expect(counts.some((count) => count > 0 && count < 237)).toBe(true);
});
