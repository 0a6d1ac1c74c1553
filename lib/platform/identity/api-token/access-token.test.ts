import { createHmac, generateKeyPairSync, hkdfSync } from "node:crypto";
import { SignJWT, UnsecuredJWT } from "jose";
import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { config } from "@/lib/core/config";
import { ACCESS_TOKEN_SECONDS, issueAccessToken, readAccessToken } from "./access-token";

Object.assign(process.env, {
  DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
  AUTH_SECRET: "a-secret-of-the-tests-and-of-nothing-else",
  APP_URL: "http://localhost:3000",
});

const NOW = new Date("2026-03-01T09:00:00Z");
const claim = { tenantId: uuidv7(), userId: uuidv7(), sessionId: uuidv7() };
const key = () =>
  new Uint8Array(hkdfSync("sha256", config().AUTH_SECRET, "ilms", "api-access-token", 32));
const iat = NOW.getTime() / 1_000;

const payload = {
  iss: "http://localhost:3000",
  aud: `ilms-api:${claim.tenantId}`,
  sub: claim.userId,
  sid: claim.sessionId,
  tenant_id: claim.tenantId,
  iat,
  exp: iat + 600,
};
const header = { alg: "HS256", typ: "at+jwt" };
const sign = (claims: object, secret: Uint8Array = key(), head: typeof header = header) =>
  new SignJWT({ ...claims }).setProtectedHeader(head).sign(secret);
const read = (token: string, now = NOW, tenantId = claim.tenantId) =>
  readAccessToken(token, tenantId, now);

test("a token of ours is read until it is ten minutes old", async () => {
  const token = await issueAccessToken(claim, NOW);
  expect(await read(token)).toEqual(claim);
  const end = NOW.getTime() + ACCESS_TOKEN_SECONDS * 1_000;
  expect(await read(token, new Date(end - 1_000))).toEqual(claim);
  expect(await read(token, new Date(end))).toBeUndefined();
  // The forgeries below differ from this one in one point each.
  expect(await read(await sign(payload))).toEqual(claim);
});

test("another tenant's token is refused", async () => {
  const other = uuidv7();
  expect(await read(await issueAccessToken(claim, NOW), NOW, other)).toBeUndefined();
  const relabelled = { ...payload, aud: `ilms-api:${other}` };
  expect(await read(await sign(relabelled), NOW, other)).toBeUndefined();
});

test.each([
  ["audience", { aud: "ilms-api" }],
  ["issuer", { iss: "https://evil.example" }],
  ["no expiry", { exp: undefined }],
  ["a start in the future", { nbf: iat + 60 }],
  ["no session", { sid: undefined }],
  ["a session that is no id", { sid: "1 or 1=1" }],
  ["tenant", { tenant_id: uuidv7() }],
])("wrong %s is refused", async (_name, change) => {
  expect(await read(await sign({ ...payload, ...change }))).toBeUndefined();
});

test("the secret itself, another key and another purpose's type do not sign", async () => {
  expect(await read(await sign(payload, Buffer.from(config().AUTH_SECRET)))).toBeUndefined();
  expect(await read(await sign(payload, new Uint8Array(32)))).toBeUndefined();
  expect(await read(await sign(payload, key(), { alg: "HS256", typ: "JWT" }))).toBeUndefined();
});

test("one changed character in any part is refused", async () => {
  const token = await issueAccessToken(claim, NOW);
  for (const [position, part] of token.split(".").entries()) {
    // In the middle: the last character of base64url may carry bits that nobody reads.
    const at = Math.floor(part.length / 2);
    const changed = `${part.slice(0, at)}${part[at] === "A" ? "B" : "A"}${part.slice(at + 1)}`;
    expect(await read(token.split(".").with(position, changed).join("."))).toBeUndefined();
  }
  expect(await read(token.split(".").slice(0, 2).join("."))).toBeUndefined();
});

test("a key that the token brings along, or names, is not used", async () => {
  const secret = new Uint8Array(32).fill(7);
  const jwk = { kty: "oct", k: Buffer.from(secret).toString("base64url") };
  for (const extra of [{ jwk }, { jku: "https://evil.example/keys" }, { kid: "../../dev/null" }]) {
    expect(await read(await sign(payload, secret, { ...header, ...extra }))).toBeUndefined();
  }
});

test("a public key used as the secret of an HMAC is refused", async () => {
  const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pem = publicKey.export({ type: "spki", format: "pem" });
  expect(await read(await sign(payload, Buffer.from(pem)))).toBeUndefined();
});

test("the algorithm is pinned: none, another HMAC, and RSA are refused", async () => {
  const none = new UnsecuredJWT(payload).encode();
  expect(await read(none)).toBeUndefined();
  expect(
    await read(
      none.replace(/^[^.]+/, Buffer.from('{"alg":"none","typ":"at+jwt"}').toString("base64url")),
    ),
  ).toBeUndefined();
  const longKey = new Uint8Array(64);
  longKey.set(key());
  expect(await read(await sign(payload, longKey, { alg: "HS512", typ: "at+jwt" }))).toBeUndefined();
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const rsa = await new SignJWT({ ...payload })
    .setProtectedHeader({ alg: "RS256", typ: "at+jwt" })
    .sign(privateKey);
  expect(await read(rsa)).toBeUndefined();
});

test("a header that says HS512 over an HS256 signature is refused", async () => {
  const [, body] = (await sign(payload)).split(".");
  const head = Buffer.from('{"alg":"HS512","typ":"at+jwt"}').toString("base64url");
  const signature = createHmac("sha512", key()).update(`${head}.${body}`).digest("base64url");
  expect(await read(`${head}.${body}.${signature}`)).toBeUndefined();
});
