import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { roles } from "@/db/tenant/core/roles";
import { userRoles, users } from "@/db/tenant/core/users";
import type { Actor, Tenant } from "@/lib/core/context";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { isInPlan, isPermitted, type Permission } from "@/lib/core/permissions";
import { read } from "@/lib/core/read";
import { testActor } from "@/lib/core/test-actor";
import { createTestPlatform, type TestPlatform } from "@/lib/core/test-platform";
import { loadAccess } from "@/lib/platform/access/load-access";
import { SYSTEM_ROLES } from "@/lib/platform/access/system-roles";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";
import { createTestWorkspace, NOW, originAt } from "@/lib/platform/identity/test-workspace";
import { OPERATIONS, type Operation, OWN_OPERATIONS } from "./operations";
import { operationsFor, RESOURCES } from "./resources";

let platform: TestPlatform;
let tenant: Tenant;
/** One person per system role, with the rights the database gives them. */
const people = new Map<string, Actor>();

beforeAll(async () => {
  platform = await createTestPlatform();
  const acme = await createTestWorkspace(platform, "acme");
  tenant = { ...acme.tenant, modules: MODULE_CODES };
  await inTenant(acme.tenant.place, async (tx) => {
    for (const { code } of SYSTEM_ROLES) {
      const id = uuidv7();
      const [role] = await tx.select({ id: roles.id }).from(roles).where(eq(roles.code, code));
      if (!role) throw new Error(`${code} was not seeded`);
      const account = { name: code, email: `${code}@acme.test`, updatedAt: NOW };
      await tx.insert(users).values({ id, ...account, userType: "staff", status: "active" });
      await tx.insert(userRoles).values({ userId: id, roleId: role.id, updatedAt: NOW });
      const { grants } = await loadAccess(tx, id, NOW);
      people.set(code, testActor({ id, name: code, grants, confirmedAt: NOW }));
    }
  });
});
afterAll(() => platform.close());

/** What reads are asked for: ids of nothing, since only the gates matter. */
const NOTHING = uuidv7();
const SOMETHING = { id: NOTHING, roleId: NOTHING, table: "users", recordId: NOTHING };

/** Whether the gates let somebody in. Commands get no input: they go no further than parsing it. */
async function isAdmitted(operation: Operation, actor: Actor): Promise<boolean> {
  const request = { ...originAt(NOW), tenant, actor };
  const attempt: Promise<unknown> =
    operation.kind === "command"
      ? execute(operation, request, null)
      : read<unknown, unknown>(operation, request, SOMETHING);
  return attempt.then(
    () => true,
    (error: { reason?: string }) => error.reason !== "permission.missing",
  );
}

/**
 * Every system role against every operation, through the real gates. The expected table is a file
 * that people read: whoever changes a right sees it there. Update it with `npx vitest run
 * lib/access-matrix.test.ts -u`.
 */
test("every role × every operation", { timeout: 300_000 }, async () => {
  const lines: string[] = [];
  const everyone = [...people.keys()];
  for (const operation of OWN_OPERATIONS) {
    const answers = await Promise.all(
      [...people].map(async ([code, actor]) => ((await isAdmitted(operation, actor)) ? code : [])),
    );
    const admitted = answers.flat();
    const who = admitted.length === everyone.length ? "everyone" : admitted.join(", ");
    const { kind, name, module, level, isDangerous } = operation;
    const danger = isDangerous ? ", asks for a confirmation" : "";
    lines.push(`| ${name} | ${kind} | ${module} | ${level}${danger} | ${who || "nobody"} |`);
  }
  const table = [
    "# Who may do what",
    "",
    "Written by `lib/access-matrix.test.ts` from the system roles and the real gates.",
    "",
    "| operation | kind | module | level | roles |",
    "|---|---|---|---|---|",
    ...lines.toSorted(),
    "",
  ].join("\n");
  await expect(table).toMatchFileSnapshot("../docs/access-matrix.md");
});

/** The system roles that hold a permission. */
function holders(permission: Permission | undefined): string {
  if (!permission || !isInPlan(permission, tenant.modules)) return "commands only";
  const admitted = [...people].filter(([, actor]) => isPermitted(actor, permission));
  if (admitted.length === people.size) return "everyone";
  return admitted.map(([code]) => code).join(", ") || "nobody";
}

/** The same for the records of every resource; that the gates ask for these rights is contract.test.ts. */
test("every role × every resource", async () => {
  const lines = RESOURCES.map(({ name }) => {
    const operations = operationsFor(name);
    if (!operations) throw new Error(`${name} has no operations`);
    const { list, create, delete: remove } = operations;
    return `| ${name} | ${list.module} | ${holders(list)} | ${holders(create)} | ${holders(remove)} |`;
  });
  const table = [
    "# Who may do what with records",
    "",
    "Written by `lib/access-matrix.test.ts` from the system roles. Write is adding and changing.",
    "",
    "| resource | module | read | write | delete |",
    "|---|---|---|---|---|",
    ...lines.toSorted(),
    "",
  ].join("\n");
  await expect(table).toMatchFileSnapshot("../docs/access-matrix-records.md");
});

test("nobody without a role is let in anywhere but to what is their own", async () => {
  const stranger = testActor({ grants: [], confirmedAt: NOW });
  for (const operation of OWN_OPERATIONS) {
    expect([operation.name, await isAdmitted(operation, stranger)]).toEqual([
      operation.name,
      operation.level === "self",
    ]);
  }
  const generic = OPERATIONS.filter((operation) => !OWN_OPERATIONS.includes(operation));
  expect(generic.filter((operation) => isPermitted(stranger, operation))).toEqual([]);
});
