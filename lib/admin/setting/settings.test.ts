import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { desc, eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditLogs } from "@/db/tenant/core/audit-logs";
import { roles } from "@/db/tenant/core/roles";
import { users } from "@/db/tenant/core/users";
import { mediaAssets } from "@/db/tenant/storefront/media-assets";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { read } from "@/lib/core/read";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { findPublicLogo } from "@/lib/platform/files/public-logo";
import { checkSession } from "@/lib/platform/identity/session/check";
import { openSession } from "@/lib/platform/identity/session/open";
import { NOW, originAt } from "@/lib/platform/identity/test-workspace";
import { changeLogo, removeLogo } from "../branding/logo";
import { findBranding, getBranding } from "../branding/queries";
import { updateBranding } from "../branding/update";
import { type CompanyWorkspace, createCompanyWorkspace } from "../company/test-company";
import { getLocale } from "../locale/queries";
import { updateLocale } from "../locale/update";
import { getSecurityPolicy } from "../security-policy/queries";
import { updateSecurityPolicy } from "../security-policy/update";

let platform: TestPlatform;
let acme: CompanyWorkspace;
const folder = mkdtempSync(path.join(tmpdir(), "ilms-logos-"));

beforeAll(async () => {
  process.env.FILES_DIR = folder;
  platform = await createTestPlatform();
  acme = await createCompanyWorkspace(platform, "acme");
});
afterAll(async () => {
  await platform.close();
  rmSync(folder, { recursive: true });
});

const changesOf = (label: string) =>
  inTenant(acme.place, async (tx) => {
    const [row] = await tx
      .select({ changes: auditLogs.changes })
      .from(auditLogs)
      .where(eq(auditLogs.recordLabel, label))
      .orderBy(desc(auditLogs.id))
      .limit(1);
    return row?.changes;
  });

describe("locale", () => {
  const input = { timeZone: "Europe/Berlin", locale: "de-DE" };

  test("has defaults, and one edit at a time", async () => {
    expect(await read(getLocale, acme.ask(), undefined)).toEqual({
      timeZone: "UTC",
      locale: "en-IN",
      version: null,
    });
    const outcomes = await Promise.allSettled([
      execute(updateLocale, acme.ask(), { ...input, version: null }),
      execute(updateLocale, acme.ask(), { ...input, version: null }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await read(getLocale, acme.ask(), undefined)).toEqual({ ...input, version: 1 });
    await expect(
      execute(updateLocale, acme.ask(), { ...input, version: null }),
    ).rejects.toMatchObject({ reason: "record.stale" });
    await execute(updateLocale, acme.ask(), { ...input, version: 1, timeZone: "Asia/Kolkata" });
    expect(await changesOf("workspace.time_zone")).toEqual({
      value: { from: "Europe/Berlin", to: "Asia/Kolkata" },
    });
  });

  test.each([
    ["timeZone", { timeZone: "+05:30" }],
    ["locale", { locale: "tlh" }],
  ])("names %s when it is wrong", async (field, change) => {
    await expect(
      execute(updateLocale, acme.ask(), { ...input, version: 2, ...change }),
    ).rejects.toMatchObject({ code: "invalid", fields: { [field]: expect.any(String) } });
  });
});

describe("branding", () => {
  const picture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 4, background: "#2b4fd8" } })
      .png()
      .toBuffer()
      .then((bytes) => new Uint8Array(bytes));

  test("an unreadable colour is refused with the rule, another one is kept", async () => {
    await expect(
      execute(updateBranding, acme.ask(), { version: null, accent: "#7d7d7d" }),
    ).rejects.toMatchObject({ fields: { accent: expect.stringContaining("1.4.3") } });
    await execute(updateBranding, acme.ask(), { version: null, accent: "#0B6B4F" });
    expect(await findBranding(acme.place)).toMatchObject({ accent: "#0b6b4f", logoMediaId: null });
  });

  test("a logo is fitted into 512 pixels, shown without a session, and replaced", async () => {
    const first = await execute(changeLogo, acme.ask(), {
      version: 1,
      image: await picture(2000, 500),
    });
    const stored = await inTenant(acme.place, (tx) => tx.select().from(mediaAssets));
    expect(stored).toMatchObject([
      { id: first.logoMediaId, widthPx: 512, heightPx: 128, mimeType: "image/webp" },
    ]);
    expect(await findPublicLogo(acme.place, first.logoMediaId)).toBeDefined();
    const second = await execute(changeLogo, acme.ask(), {
      version: 2,
      image: await picture(40, 40),
    });
    expect(await findPublicLogo(acme.place, first.logoMediaId)).toBeUndefined();
    expect(await read(getBranding, acme.ask(), undefined)).toEqual({
      accent: "#0b6b4f",
      logoMediaId: second.logoMediaId,
      version: 3,
    });
    await expect(
      execute(changeLogo, acme.ask(), { version: 2, image: await picture(40, 40) }),
    ).rejects.toMatchObject({ reason: "record.stale" });
  });

  test("what is no picture is refused, and a logo can be removed once", async () => {
    const image = new TextEncoder().encode("<svg onload=alert(1)>");
    await expect(execute(changeLogo, acme.ask(), { version: 3, image })).rejects.toMatchObject({
      fields: { image: expect.any(String) },
    });
    await execute(removeLogo, acme.ask(), { version: 3 });
    await expect(execute(removeLogo, acme.ask(), { version: 4 })).rejects.toMatchObject({
      reason: "branding.no-logo",
    });
    expect(await inTenant(acme.place, (tx) => tx.$count(mediaAssets))).toBe(0);
  });
});

describe("the security policy", () => {
  const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);

  test("wants a recent confirmation, and limits that agree", async () => {
    const asked = acme.ask();
    const unconfirmed = { ...asked, actor: { ...asked.actor, confirmedAt: null } };
    const policy = { version: null, idleMinutes: 30, absoluteHours: 8 };
    await expect(execute(updateSecurityPolicy, unconfirmed, policy)).rejects.toMatchObject({
      reason: "step-up.required",
    });
    await expect(
      execute(updateSecurityPolicy, asked, { ...policy, idleMinutes: 600 }),
    ).rejects.toMatchObject({ fields: { idleMinutes: expect.any(String) } });
    await expect(
      execute(updateSecurityPolicy, asked, { ...policy, idleMinutes: 1 }),
    ).rejects.toMatchObject({ code: "invalid", fields: { idleMinutes: "At least 5 minutes." } });
  });

  test("counts at once for who is signed in", async () => {
    const session = await inTenant(acme.place, (tx) =>
      openSession(tx, { userId: acme.owner.id }, "browser", originAt(NOW)),
    );
    if (!session) throw new Error("Ada could not sign in");
    const claim = { ...session, userId: acme.owner.id, kind: "browser" as const };
    const isIn = async (now: Date) => (await checkSession(acme.place, claim, now)) !== undefined;
    expect(await isIn(minutes(40))).toBe(true);
    await execute(updateSecurityPolicy, acme.ask(), {
      version: null,
      idleMinutes: 30,
      absoluteHours: 1,
    });
    expect(await isIn(minutes(55))).toBe(true);
    expect(await isIn(minutes(61))).toBe(false);
  });

  test("shows which roles want a second factor, and who has one", async () => {
    await inTenant(acme.place, async (tx) => {
      await tx
        .update(roles)
        .set({ requiresSecondFactor: true })
        .where(eq(roles.code, "administrator"));
      await tx.insert(users).values({
        name: "Grace",
        email: "grace@acme.test",
        userType: "staff",
        status: "active",
        mfaEnrolledAt: NOW,
      });
    });
    expect(await read(getSecurityPolicy, acme.ask(), undefined)).toMatchObject({
      idleMinutes: 30,
      absoluteHours: 1,
      version: 1,
      people: 2,
      enrolled: 1,
      strictRoles: [{ name: "Administrator", people: 1, enrolled: 0 }],
    });
  });
});
