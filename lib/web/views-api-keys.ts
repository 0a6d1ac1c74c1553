import type { ModuleOperations } from "./views-roles";

/** Plain descriptions of API keys for components. The keys themselves are never among them. */

export type ApiKeyRow = {
  id: string;
  name: string;
  prefix: string;
  owner: string;
  isIntegration: boolean;
  roleId: string;
  role: string;
  /** Words of the operations it is narrowed to; null where the role decides. */
  scopes: string[] | null;
  allowedIps: string[];
  rateLimitPerMinute: number;
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
  state: "active" | "expired" | "revoked";
};

/** A role that a key can have: whose, and what it permits of the list of operations. */
type KeyRole = {
  id: string;
  name: string;
  group: string;
  isHeld: boolean;
  isForIntegrations: boolean;
  operations: number[];
};

export type ApiKeysView = {
  keys: ApiKeyRow[];
  /** A call to copy, with the workspace's address. */
  example: string;
  canRevoke: boolean;
  create:
    | { kind: "offered"; roles: KeyRole[]; modules: ModuleOperations[]; names: string[] }
    | { kind: "plan"; plan: string }
    | { kind: "role" };
};
