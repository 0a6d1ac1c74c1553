import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { currentTime } from "@/lib/core/clock";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import {
  createTestWorkspace,
  PASSWORD,
  type TestWorkspace,
} from "@/lib/platform/identity/test-workspace";
import { accountRoutes } from "./account-routes";
import { authRoutes } from "./auth-routes";
import { serveApi } from "./rest";
import { secondFactorRoutes } from "./second-factor-routes";

const filesFolder = mkdtempSync(path.join(os.tmpdir(), "ilms-avatars-"));
let platform: TestPlatform;
let acme: TestWorkspace;
let token: string;

type Sent = { body?: BodyInit | undefined; as?: string | undefined; type?: string };

async function send(method: string, route: string, { body, as, type }: Sent = {}) {
  const request = new Request(`http://acme.localhost/api/v1/${route}`, {
    method,
    ...(body !== undefined && { body }),
    headers: {
      "x-ilms-realm": "tenant",
      "x-ilms-tenant": "acme",
      "x-ilms-ip": "203.0.113.9",
      "user-agent": "curl/8",
      ...(body !== undefined && { "content-type": type ?? "application/json" }),
      ...(as && { authorization: `Bearer ${as}` }),
    },
  });
  const routes = [...authRoutes, ...secondFactorRoutes, ...accountRoutes];
  const response = await serveApi(routes, request, route);
  const text = await response.text();
  return { status: response.status, json: text ? JSON.parse(text) : undefined };
}

const json = (value: unknown) => JSON.stringify(value);
const signIn = async (password: string) => {
  const body = json({ email: acme.owner.email, password });
  return (await send("POST", "auth/login", { body })).json.access_token as string;
};

beforeAll(async () => {
  process.env.FILES_DIR = filesFolder;
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
  token = await signIn(PASSWORD);
});
afterAll(async () => {
  await platform.close();
  rmSync(filesFolder, { recursive: true, force: true });
});

test("every route but those of a forgotten password wants somebody signed in", async () => {
  for (const { method, path: route, permission } of accountRoutes) {
    if (permission === "public") continue;
    const body = method === "GET" ? undefined : "{}";
    const { status } = await send(method, route.replace("{id}", acme.owner.id), { body });
    expect(status, `${method} ${route}`).toBe(401);
  }
});

test("asking for a reset answers alike for everybody", async () => {
  const answers = [];
  for (const email of [acme.owner.email, "nobody@acme.test"]) {
    answers.push(await send("POST", "auth/password-reset", { body: json({ email }) }));
  }
  expect(answers).toEqual(Array(2).fill({ status: 202, json: undefined }));
  const dead = await send("POST", "auth/password-reset/complete", {
    body: json({ token: "x", password: "Marble-Kettle-91" }),
  });
  expect(dead).toMatchObject({ status: 404, json: { reason: "link.dead" } });
});

test("the profile is read and changed in the wire's own names, and never holds a hash", async () => {
  const read = await send("GET", "me/profile", { as: token });
  expect(read).toMatchObject({ status: 200, json: { time_zone: "Asia/Kolkata", version: 1 } });
  expect(JSON.stringify(read.json)).not.toMatch(/hash|secret/i);
  const patch = (body: unknown) => send("PATCH", "me/profile", { as: token, body: json(body) });
  expect(await patch({ version: 1, time_zone: "Europe/Berlin" })).toMatchObject({ status: 200 });
  expect(await patch({ version: 1, name: "Late" })).toMatchObject({
    status: 409,
    json: { reason: "record.stale" },
  });
  expect(await patch({ version: 2, time_zone: "Nowhere" })).toMatchObject({
    status: 400,
    json: { fields: { time_zone: expect.any(String) } },
  });
});

test("a picture is sent as it is, up to 2 MB", async () => {
  const picture = await sharp({
    create: { width: 10, height: 10, channels: 3, background: "#fff" },
  })
    .png()
    .toBuffer();
  const put = (bytes: Uint8Array<ArrayBuffer>) =>
    send("PUT", "me/avatar", { as: token, body: bytes, type: "image/png" });
  expect(await put(new Uint8Array(picture))).toMatchObject({
    status: 200,
    json: { avatar_media_id: expect.any(String) },
  });
  expect(await put(new Uint8Array(2 * 1024 * 1024 + 1))).toMatchObject({ status: 400 });
  expect(await put(new Uint8Array(10))).toMatchObject({
    status: 400,
    json: { reason: "image.refused" },
  });
  expect(await send("DELETE", "me/avatar", { as: token })).toMatchObject({ status: 204 });
  expect(await send("DELETE", "me/avatar", { as: token })).toMatchObject({ status: 409 });
});

test("a change of address wants a recent confirmation and can be taken back", async () => {
  const asked = await send("POST", "me/email", {
    as: token,
    body: json({ email: "ada@elsewhere.test" }),
  });
  expect(asked.status).toBe(204);
  const pending = await send("GET", "me/profile", { as: token });
  expect(pending.json.email_change).toMatchObject({ to: "ada@elsewhere.test" });
  expect((await send("DELETE", "me/email", { as: token })).status).toBe(204);
});

test("the password changes with the current one; the others have to sign in again", async () => {
  const other = await signIn(PASSWORD);
  const change = (current_password: string, new_password: string) =>
    send("POST", "me/password", { as: token, body: json({ current_password, new_password }) });
  expect(await change("wrong", "Marble-Kettle-91")).toMatchObject({
    status: 400,
    json: { fields: { current_password: expect.any(String) } },
  });
  expect(await change(PASSWORD, "weak")).toMatchObject({
    status: 400,
    json: { fields: { new_password: expect.any(String) } },
  });
  expect((await change(PASSWORD, "Marble-Kettle-91")).status).toBe(204);
  expect((await send("GET", "me/profile", { as: other })).status).toBe(401);
  expect((await send("GET", "me/profile", { as: token })).status).toBe(200);
});

test("sessions are listed and ended, one or all others; a foreign id is not found", async () => {
  const [one] = [await signIn("Marble-Kettle-91"), await signIn("Marble-Kettle-91")];
  const { json: sessions } = await send("GET", "me/sessions", { as: token });
  expect(sessions).toHaveLength(3);
  for (const session of sessions) {
    expect(Date.parse(session.started_at)).toBeLessThanOrEqual(currentTime().getTime());
  }
  const { json: me } = await send("GET", "me", { as: one });
  const end = () => send("DELETE", `me/sessions/${me.session_id}`, { as: token });
  expect((await end()).status).toBe(200);
  expect((await end()).status).toBe(404);
  expect((await send("GET", "me", { as: one })).status).toBe(401);
  expect(await send("POST", "me/sessions/revoke-others", { as: token })).toMatchObject({
    status: 200,
    json: { ended: 1 },
  });
});
