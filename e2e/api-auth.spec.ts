import type { Company } from "./company";
import { type Answer, json, send } from "./http";
import { CONSOLE, SITE, workspaceOf } from "./installation";
import { refusalOf } from "./problem";
import { readyCompany } from "./register-company";
import { expect, newAddress, test } from "./visitor";

type Tokens = { access_token: string; refresh_token: string };

const ask = (company: Company, method: string, path: string, token?: string, body?: unknown) =>
  send(`${workspaceOf(company.subdomain)}/api/v1/${path}`, {
    method,
    body,
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });

const login = (company: Company, password = company.owner.password, from = newAddress()) =>
  send(`${workspaceOf(company.subdomain)}/api/v1/auth/login`, {
    method: "POST",
    headers: { "x-forwarded-for": from },
    body: { email: company.owner.email, password },
  });

const refresh = (company: Company, token: string) =>
  ask(company, "POST", "auth/refresh", undefined, { refresh_token: token });

const statusOfMe = async (company: Company, token: string) =>
  (await ask(company, "GET", "me", token)).status;

test("login, me, refresh and logout", async () => {
  const company = await readyCompany();
  const opened = await login(company);
  expect(opened.status).toBe(200);
  expect(opened.headers["cache-control"]).toBe("no-store");
  expect(opened.headers["set-cookie"]).toBeUndefined();
  expect(json(opened)).toMatchObject({ token_type: "Bearer", expires_in: 600 });
  const tokens = json<Tokens>(opened);

  const me = await ask(company, "GET", "me", tokens.access_token);
  expect(json(me)).toMatchObject({
    name: company.owner.name,
    email: company.owner.email,
    tenant: { subdomain: company.subdomain, tier: "FREE", modules: ["system_admin"] },
  });

  const rotated = json<Tokens>(await refresh(company, tokens.refresh_token));
  expect(rotated.refresh_token).not.toBe(tokens.refresh_token);
  expect(await statusOfMe(company, rotated.access_token)).toBe(200);

  const left = await ask(company, "POST", "auth/logout", rotated.access_token);
  expect(left.status).toBe(204);
  for (const token of [tokens.access_token, rotated.access_token, "nonsense"]) {
    expect(await statusOfMe(company, token)).toBe(401);
  }
  expect(refusalOf(await refresh(company, rotated.refresh_token))).toEqual([
    401,
    "refresh.refused",
  ]);
});

test("a refresh token used again ends the whole family", async () => {
  const company = await readyCompany();
  const first = json<Tokens>(await login(company));
  const second = json<Tokens>(await refresh(company, first.refresh_token));
  const third = json<Tokens>(await refresh(company, second.refresh_token));
  expect(await statusOfMe(company, third.access_token)).toBe(200);
  expect((await refresh(company, first.refresh_token)).status).toBe(401);
  expect((await refresh(company, third.refresh_token)).status).toBe(401);
  expect(await statusOfMe(company, third.access_token)).toBe(401);
});

test("one company's tokens are nothing at another's, nor on the other hosts", async () => {
  const [company, other] = await Promise.all([readyCompany(), readyCompany()]);
  const tokens = json<Tokens>(await login(company));
  expect(await statusOfMe(other, tokens.access_token)).toBe(401);
  expect((await refresh(other, tokens.refresh_token)).status).toBe(401);
  for (const host of [SITE, CONSOLE]) {
    const headers = { authorization: `Bearer ${tokens.access_token}` };
    expect((await send(`${host}/api/v1/me`, { headers })).status).toBe(404);
  }
  const nobodys = await send(`${workspaceOf("qnobody-has-this")}/api/v1/auth/login`, {
    method: "POST",
    body: { email: company.owner.email, password: company.owner.password },
  });
  expect(refusalOf(nobodys)).toEqual([404, "tenant.unknown"]);
});

test("guessing is slowed down with Retry-After, and does not lock the owner out", async () => {
  const company = await readyCompany();
  const home = newAddress();
  expect((await login(company, company.owner.password, home)).status).toBe(200);
  const answers: Answer[] = [];
  for (let guess = 0; guess < 11; guess++) {
    answers.push(await login(company, `Wrong-Harbour-${guess}`));
  }
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401, 429]));
  for (const answer of refused) {
    expect(refusalOf(answer)).toEqual([429, "rate.limited"]);
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
  }
  expect((await login(company, company.owner.password, home)).status).toBe(200);
});
