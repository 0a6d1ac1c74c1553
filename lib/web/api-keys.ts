import { listApiKeys } from "@/lib/admin/api-key/queries";
import { revokeApiKey } from "@/lib/admin/api-key/revoke";
import { operationsOf } from "@/lib/admin/role/operations-of";
import { listRoles } from "@/lib/admin/role/queries";
import { EVERYTHING, isEntryName } from "@/lib/core/permissions";
import { createApiKey } from "@/lib/operations";
import { planWith } from "@/lib/platform/access/require-feature";
import { workspaceAddress } from "./addresses";
import { entitledOperations, operationGroups } from "./operation-groups";
import { operationLabel, resourceLabel } from "./operation-label";
import { permittedNames } from "./permitted";
import { readPage } from "./read-page";
import { groupOfRole, inRoleOrder } from "./roles";
import type { SignedInRequest } from "./session";
import type { ApiKeyRow, ApiKeysView } from "./views-api-keys";
import { signedIn } from "./workspace";

type Key = Awaited<ReturnType<typeof listApiKeys.run>>[number];

const scopeWords = (name: string): string =>
  isEntryName(name) ? `${resourceLabel(name)}: ${operationLabel(name).toLowerCase()}` : name;

function stateOf({ revokedAt, expiresAt }: Key, now: Date): ApiKeyRow["state"] {
  if (revokedAt) return "revoked";
  return expiresAt && expiresAt <= now ? "expired" : "active";
}

function rowOf(key: Key, now: Date): ApiKeyRow {
  return {
    id: key.id,
    // What a rule hides from the reader arrives as null, whatever the column says.
    name: key.name ?? "",
    prefix: key.keyPrefix ?? "",
    owner: key.ownerName,
    isIntegration: key.isIntegration,
    roleId: key.roleId,
    role: key.role,
    scopes: Array.isArray(key.scopes) ? key.scopes.map(scopeWords) : null,
    allowedIps: Array.isArray(key.allowedIps) ? key.allowedIps : [],
    rateLimitPerMinute: key.rateLimitPerMinute,
    createdAt: key.createdAt.toISOString(),
    expiresAt: key.expiresAt?.toISOString() ?? null,
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
    state: stateOf(key, now),
  };
}

/** What the form of a new key offers: roles of entitled modules, and what each permits. */
async function createOffer(session: SignedInRequest): Promise<ApiKeysView["create"]> {
  const { tenant, actor } = session;
  const can = permittedNames(actor, tenant);
  if (!can.includes(createApiKey.name)) return { kind: "role" };
  if (!tenant.features.includes("api_access")) {
    return { kind: "plan", plan: planWith("api_access") };
  }
  if (!can.includes(listRoles.name)) return { kind: "role" };
  const roles = await readPage(listRoles, session, undefined);
  const operations = entitledOperations(tenant);
  const positions = new Map(operations.map(({ name }, position) => [name, position]));
  const usable = inRoleOrder(
    roles.filter(({ module }) => module === null || tenant.modules.includes(module)),
  );
  return {
    kind: "offered",
    names: operations.map(({ name }) => name),
    modules: operationGroups(tenant),
    roles: usable.map((role) => ({
      id: role.id,
      name: role.name ?? "",
      group: groupOfRole(role),
      isHeld: actor.grants.some(({ roleId, scope }) => roleId === role.id && !scope),
      isForIntegrations: !role.permissions.includes(EVERYTHING),
      operations: operationsOf({ ...role, codes: role.permissions }, operations).flatMap(
        ({ name }) => positions.get(name) ?? [],
      ),
    })),
  };
}

export async function loadApiKeys(slug: string): Promise<ApiKeysView> {
  const session = await signedIn(slug);
  const keys = await readPage(listApiKeys, session, undefined);
  return {
    keys: keys.map((key) => rowOf(key, session.now)),
    example: `curl -H "Authorization: Bearer $ILMS_KEY" ${workspaceAddress(slug)}/api/v1/me`,
    canRevoke: permittedNames(session.actor, session.tenant).includes(revokeApiKey.name),
    create: await createOffer(session),
  };
}
