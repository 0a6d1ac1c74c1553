import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { rolePermissions, roles } from "@/db/tenant/core/roles";
import { userRoles, users } from "@/db/tenant/core/users";
import type { TenantTransaction } from "@/db/with-tenant";
import type { Actor, TenantRequest } from "@/lib/core/context";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import type { Grant } from "@/lib/core/permissions";
import { testActor } from "@/lib/core/test-actor";
import type { TestPlatform } from "@/lib/core/test-platform";
import { createRole } from "@/lib/operations";
import { createTestWorkspace, NOW, originAt } from "@/lib/platform/identity/test-workspace";

/** A grant for tests: unscoped and without rules, unless said otherwise. */
export const grantOf = (codes: string[], more: Partial<Grant> = {}): Grant => ({
  roleId: uuidv7(),
  role: "Made up",
  codes: new Set(codes),
  scope: undefined,
  rules: [],
  ...more,
});

/** A workspace whose plan has roles of its own, and what tests about roles do in it. */
export async function createTestOffice(platform: TestPlatform) {
  const { tenant, owner } = await createTestWorkspace(platform, "acme");
  const inOffice = <T>(work: (tx: TenantTransaction) => Promise<T>) => inTenant(tenant.place, work);
  const requestOf = (actor: Actor, features = ["custom_roles"]): TenantRequest<Actor> => ({
    ...originAt(NOW),
    tenant: { ...tenant, features },
    actor,
  });
  /** The owner, who has just confirmed who she is; administrator unless said otherwise. */
  const confirmed = (actor: Parameters<typeof testActor>[0] = {}) =>
    testActor({ id: owner.id, confirmedAt: NOW, ...actor });
  let turn = 0;
  return {
    owner,
    inOffice,
    requestOf,
    confirmed,
    async roleByCode(code: string) {
      const [row] = await inOffice((tx) => tx.select().from(roles).where(eq(roles.code, code)));
      if (!row) throw new Error(`no role ${code}`);
      return row;
    },
    async codesIn(roleId: string) {
      const rows = await inOffice((tx) =>
        tx
          .select({ code: rolePermissions.permissionCode })
          .from(rolePermissions)
          .where(eq(rolePermissions.roleId, roleId)),
      );
      return rows.map(({ code }) => code).sort();
    },
    /** Somebody new who holds the role. */
    give: (roleId: string) =>
      inOffice(async (tx) => {
        const id = uuidv7();
        await tx.insert(users).values({
          id,
          name: "Grace",
          email: `${id}@acme.test`,
          userType: "staff",
          status: "active",
        });
        await tx.insert(userRoles).values({ userId: id, roleId });
        return id;
      }),
    /** A role of the workspace's own. */
    make: (permissions: string[] = ["people.read"], request = requestOf(confirmed())) => {
      turn += 1;
      return execute(createRole, request, { name: `Role ${turn}`, permissions });
    },
  };
}

export type TestOffice = Awaited<ReturnType<typeof createTestOffice>>;
