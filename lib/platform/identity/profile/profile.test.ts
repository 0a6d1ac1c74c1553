import { existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { domainEvents } from "@/db/tenant/core/domain-events";
import { settings } from "@/db/tenant/core/settings";
import { users } from "@/db/tenant/core/users";
import { mediaAssets } from "@/db/tenant/storefront/media-assets";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { read } from "@/lib/core/read";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { readStoredFile, removeTenantFiles } from "@/lib/platform/files/file-store";
import { findPublicLogo } from "@/lib/platform/files/public-logo";
import { readPicture } from "@/lib/platform/files/queries";
import { removeDroppedFile } from "@/lib/platform/files/remove-dropped";
import { checkSession } from "../session/check";
import { openSession } from "../session/open";
import { listSessions } from "../session/queries";
import { revokeOtherSessions } from "../session/revoke-others";
import { createTestWorkspace, NOW, originAt, type TestWorkspace } from "../test-workspace";
import { changeAvatar, removeAvatar } from "./avatar";
import { chooseTheme } from "./choose-theme";
import { getProfile } from "./queries";
import { updateProfile } from "./update";

const filesFolder = mkdtempSync(path.join(os.tmpdir(), "ilms-files-"));
let platform: TestPlatform;
let acme: TestWorkspace;
let globex: TestWorkspace;
beforeAll(async () => {
  process.env.FILES_DIR = filesFolder;
  platform = await createTestPlatform();
  acme = await createTestWorkspace(platform, "acme");
  globex = await createTestWorkspace(platform, "globex");
});
afterAll(async () => {
  await platform.close();
  rmSync(filesFolder, { recursive: true, force: true });
});

async function signedIn(workspace: TestWorkspace = acme) {
  const { place } = workspace.tenant;
  const opened = await inTenant(place, (tx) =>
    openSession(tx, { userId: workspace.owner.id }, "browser", originAt(NOW)),
  );
  if (!opened) throw new Error("no session");
  const actor = await checkSession(place, { ...opened, kind: "browser" }, NOW);
  return { ...originAt(NOW), tenant: workspace.tenant, actor };
}

describe("the profile", () => {
  test("is changed with the version that was read, and the next request shows it", async () => {
    const request = await signedIn();
    const { version } = await read(getProfile, request, undefined);
    await execute(updateProfile, request, {
      version,
      name: "Ada King",
      phone: "+91 98450 12345",
      locale: "de-DE",
      timeZone: "Europe/Berlin",
      theme: "dark",
    });
    expect((await signedIn()).actor).toMatchObject({
      name: "Ada King",
      locale: "de-DE",
      timeZone: "Europe/Berlin",
      theme: "dark",
    });
    await expect(execute(updateProfile, request, { version, name: "Late" })).rejects.toMatchObject({
      code: "conflict",
      reason: "record.stale",
    });
    await execute(updateProfile, request, { version: version + 1, phone: "" });
    expect(await read(getProfile, request, undefined)).toMatchObject({
      name: "Ada King",
      phone: null,
      theme: "dark",
    });
  });

  test.each([
    ["name", "A"],
    ["name", "<b>Ada</b>"],
    ["phone", "call me"],
    ["phone", "12345"],
    ["phone", "1234567890123456"],
    ["locale", "xx-XX"],
    ["timeZone", "Mars/Olympus"],
    ["timeZone", "+05:30"],
    ["theme", "pink"],
  ])("%s: %s is refused with a word on that field", async (field, value) => {
    const request = await signedIn();
    await expect(
      execute(updateProfile, request, { version: 1, [field]: value }),
    ).rejects.toMatchObject({ code: "invalid", fields: { [field]: expect.any(String) } });
  });

  test("keeps other preferences when a theme is chosen", async () => {
    const request = await signedIn();
    const where = eq(users.id, acme.owner.id);
    await inTenant(acme.tenant.place, (tx) =>
      tx
        .update(users)
        .set({ preferences: { theme: "dark", density: "wide" } })
        .where(where),
    );
    await execute(chooseTheme, request, { theme: "light" });
    const [row] = await inTenant(acme.tenant.place, (tx) => tx.select().from(users).where(where));
    expect(row?.preferences).toEqual({ theme: "light", density: "wide" });
  });
});

const picture = (format: "png" | "jpeg" | "webp" | "avif") =>
  sharp({ create: { width: 600, height: 300, channels: 3, background: "#2b4fd8" } })
    .withExif({ IFD0: { Copyright: "secret place" } })
    .toFormat(format)
    .toBuffer();

describe("the picture", () => {
  test.each(["png", "jpeg", "webp", "avif"] as const)(
    "a %s becomes a WebP of 256 by 256 without what else was in it",
    async (format) => {
      const request = await signedIn();
      const image = new Uint8Array(await picture(format));
      const { mediaId } = await execute(changeAvatar, request, { image });
      const found = await read(readPicture, request, { id: mediaId });
      const stored = await readStoredFile(acme.tenant.id, found.storageKey);
      const facts = await sharp(stored).metadata();
      expect(facts).toMatchObject({ format: "webp", width: 256, height: 256 });
      expect(facts.exif).toBeUndefined();
      expect((await signedIn()).actor?.avatarMediaId).toBe(mediaId);
    },
  );

  test("the one before goes: its row at once, its file by the worker", async () => {
    const request = await signedIn();
    const image = new Uint8Array(await picture("png"));
    const first = await execute(changeAvatar, request, { image });
    const { storageKey } = await read(readPicture, request, { id: first.mediaId });
    await execute(removeAvatar, request, {});
    await expect(read(readPicture, request, { id: first.mediaId })).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await readStoredFile(acme.tenant.id, storageKey)).toBeDefined();
    const [event] = await inTenant(acme.tenant.place, (tx) =>
      tx.select().from(domainEvents).where(eq(domainEvents.recordId, first.mediaId)),
    );
    expect(event).toMatchObject({ eventType: "files.dropped", payload: { storageKey } });
    for (let turn = 0; turn < 2; turn += 1) {
      await removeDroppedFile("any", { tenantId: acme.tenant.id, storageKey });
    }
    expect(await readStoredFile(acme.tenant.id, storageKey)).toBeUndefined();
    await expect(execute(removeAvatar, request, {})).rejects.toMatchObject({
      reason: "avatar.none",
    });
  });

  test("anything but such a picture is refused, whatever it calls itself", async () => {
    const request = await signedIn();
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const bomb = await sharp({
      create: { width: 9_000, height: 9_000, channels: 3, background: "#fff" },
    })
      .png()
      .toBuffer();
    const cut = (await picture("png")).subarray(0, 120);
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from(svg),
      Buffer.from("GIF89a"),
      Buffer.alloc(2 * 1024 * 1024 + 1),
      bomb,
      cut,
    ]) {
      await expect(
        execute(changeAvatar, request, { image: new Uint8Array(bytes) }),
      ).rejects.toMatchObject({ code: "invalid", fields: { image: expect.any(String) } });
    }
  });

  test("is nobody's in another company, and files of other folders are not served", async () => {
    const request = await signedIn();
    const image = new Uint8Array(await picture("png"));
    const { mediaId } = await execute(changeAvatar, request, { image });
    const elsewhere = await signedIn(globex);
    for (const id of [mediaId, "not-an-id", "../../etc/passwd"]) {
      await expect(read(readPicture, elsewhere, { id })).rejects.toMatchObject({
        code: "not_found",
      });
    }
    await inTenant(acme.tenant.place, (tx) =>
      tx.update(mediaAssets).set({ folder: "contracts" }).where(eq(mediaAssets.id, mediaId)),
    );
    await expect(read(readPicture, request, { id: mediaId })).rejects.toMatchObject({
      code: "not_found",
    });
    await inTenant(acme.tenant.place, (tx) =>
      tx.update(mediaAssets).set({ folder: "avatars" }).where(eq(mediaAssets.id, mediaId)),
    );
  });

  test("without a session only the logo that the branding names is found", async () => {
    const request = await signedIn();
    const image = new Uint8Array(await picture("png"));
    const { place } = acme.tenant;
    const { mediaId: face } = await execute(changeAvatar, request, { image });
    expect(await findPublicLogo(place, face)).toBeUndefined();
    const name = (logoMediaId: string) =>
      inTenant(place, (tx) =>
        tx
          .insert(settings)
          .values({ moduleCode: "system_admin", key: "branding", value: { logoMediaId } })
          .onConflictDoUpdate({
            target: [settings.companyId, settings.branchId, settings.moduleCode, settings.key],
            set: { value: { logoMediaId } },
          }),
      );
    await name(face);
    expect(await findPublicLogo(place, face)).toBeUndefined();
    await inTenant(place, (tx) =>
      tx.update(mediaAssets).set({ folder: "logos" }).where(eq(mediaAssets.id, face)),
    );
    expect(await findPublicLogo(place, face)).toMatchObject({ id: face });
    expect(await findPublicLogo(globex.tenant.place, face)).toBeUndefined();
  });

  test("a tenant's folder goes as a whole, and a path never leaves it", async () => {
    expect(existsSync(path.join(filesFolder, acme.tenant.id))).toBe(true);
    await expect(removeTenantFiles("../..")).rejects.toThrow();
    await expect(readStoredFile(acme.tenant.id, "../../x")).rejects.toThrow();
    await removeTenantFiles(acme.tenant.id);
    expect(existsSync(path.join(filesFolder, acme.tenant.id))).toBe(false);
    await removeTenantFiles(acme.tenant.id);
  });
});

test("signing out everywhere else leaves this session; with no other it says so", async () => {
  await signedIn();
  const request = await signedIn();
  const { ended } = await execute(revokeOtherSessions, request, {});
  expect(ended).toBeGreaterThan(0);
  const left = await read(listSessions, request, undefined);
  expect(left).toMatchObject([{ isCurrent: true, isStrong: false, isStaff: false }]);
  await expect(execute(revokeOtherSessions, request, {})).rejects.toMatchObject({
    reason: "session.no-others",
  });
});
