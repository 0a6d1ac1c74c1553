import { v7 as uuidv7 } from "uuid";
import type { Origin } from "@/lib/core/context";
import { inTenant, type TenantPlace } from "@/lib/core/database";
import type { TestPlatform } from "@/lib/core/test-platform";
import { seedAccess } from "@/lib/platform/access/seed-access";
import { hashNewPassword } from "./password";

export const PASSWORD = "Turquoise-Ladder-58";
export const NOW = new Date("2026-03-01T09:00:00Z");

export const originAt = (now: Date, ip = "203.0.113.9"): Origin & { device: undefined } => ({
  now,
  requestId: crypto.randomUUID(),
  ip,
  userAgent: "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36",
  device: undefined,
});

/** A ready tenant with its system roles and one administrator, Ada, who has PASSWORD. */
export async function createTestWorkspace(platform: TestPlatform, slug: string) {
  const tenant = await platform.createTenant(slug);
  const place: TenantPlace | undefined = tenant.place;
  if (!place) throw new Error("The test tenant has no place");
  const owner = {
    id: uuidv7(),
    name: "Ada",
    email: `ada@${slug}.test`,
    passwordHash: await hashNewPassword(PASSWORD, []),
  };
  await inTenant(place, (tx) => seedAccess(tx, { owner, now: NOW }));
  return { tenant: { ...tenant, place }, owner };
}

export type TestWorkspace = Awaited<ReturnType<typeof createTestWorkspace>>;
