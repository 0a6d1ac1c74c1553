import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestPlatform, givePlan, type TestPlatform } from "@/lib/core/test-platform";
import { seedCatalog } from "@/lib/platform/catalog/seed-catalog";
import { createTestWorkspace, PASSWORD } from "@/lib/platform/identity/test-workspace";
import { callApi, mustCall, type TestCall } from "./test-api";

const files = mkdtempSync(path.join(os.tmpdir(), "ilms-activity-routes-"));
let platform: TestPlatform;
let token: string;
let brand: string;

const acme = (call: Omit<TestCall, "slug" | "token">) => ({ ...call, slug: "acme", token });
const about = () => `records/brands/${brand}`;

beforeAll(async () => {
  process.env.FILES_DIR = files;
  platform = await createTestPlatform();
  await seedCatalog();
  const { tenant, owner } = await createTestWorkspace(platform, "acme");
  await givePlan(tenant.id, "ENTERPRISE");
  const body = { email: owner.email, password: PASSWORD };
  const signedIn = await mustCall<{ access_token: string }>({
    ...{ method: "POST", path: "auth/login", slug: "acme", body },
  });
  token = signedIn.access_token;
  const made = await mustCall<{ id: string }>(
    acme({ method: "POST", path: "brands", body: { code: "AQ", name: "Aquila" } }),
  );
  brand = made.id;
});
afterAll(async () => {
  await platform.close();
  rmSync(files, { recursive: true, force: true });
});

const attach = (name: string, body: Uint8Array, type: string) =>
  callApi(
    acme({
      ...{ method: "POST", path: `${about()}/attachments`, query: { file_name: name }, body },
      headers: { "content-type": type },
    }),
  );

const text = (content: string) => new TextEncoder().encode(content);

test("a file goes in with its name in the query and comes out as what it is", async () => {
  const picture = { create: { width: 2, height: 2, channels: 3, background: "#123456" } } as const;
  const png = new Uint8Array(await sharp(picture).png().toBuffer());
  const made = await attach("Füße.png", png, "image/png");
  expect(made.status).toBe(201);
  const { id } = JSON.parse(made.text) as { id: string };
  expect(made.headers.get("location")).toBe(`/api/v1/attachments/${id}/content`);
  const shown = await callApi(acme({ method: "GET", path: `attachments/${id}/content` }));
  expect(shown.status).toBe(200);
  expect(Object.fromEntries(shown.headers)).toMatchObject({
    "content-type": "image/png",
    "content-disposition": "inline; filename=\"F__e.png\"; filename*=UTF-8''F%C3%BC%C3%9Fe.png",
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-cache",
  });
  const etag = shown.headers.get("etag") ?? "";
  const again = { "if-none-match": etag };
  const known = acme({ method: "GET", path: `attachments/${id}/content`, headers: again });
  expect((await callApi(known)).status).toBe(304);
});

test("text is offered as a download and never shown", async () => {
  const made = await attach("prices.csv", text("a,b\n=1+1,2"), "text/csv");
  const { id } = JSON.parse(made.text) as { id: string };
  const { headers } = await callApi(acme({ method: "GET", path: `attachments/${id}/content` }));
  expect(headers.get("content-disposition")).toMatch(/^attachment; filename="prices.csv"/);
  expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
});

test.each([
  ["page.html", "<!doctype html><script>alert(1)</script>", "text/html", "file.kind-refused"],
  ["page.txt", "<html>", "text/plain", "file.kind-refused"],
  ["bill.pdf", "no PDF at all", "application/pdf", "file.not-what-it-claims"],
  ["", "a", "text/plain", "input.invalid"],
])("%j is refused", async (name, content, type, reason) => {
  const refused = await attach(name, text(content), type);
  expect(refused.status).toBe(400);
  expect(JSON.parse(refused.text)).toMatchObject({ reason });
});

test("what people added is read in one call, with what the reader may do", async () => {
  const comment = { body: "Is the code right?" };
  const where = `${about()}/comments`;
  const made = await callApi(acme({ method: "POST", path: where, body: comment }));
  expect(made.status).toBe(201);
  const activity = await mustCall<{ comments: object[]; files: object[] }>(
    acme({ method: "GET", path: `${about()}/activity` }),
  );
  expect(activity).toMatchObject({
    comments: [{ body: "Is the code right?", author: "Ada", may_edit: true, is_deleted: false }],
    files: [{ file_name: "prices.csv" }, { file_name: "Füße.png" }],
    is_following: true,
    followers: 1,
    can: { comment: true, attach: true },
    has_more: false,
  });
});
