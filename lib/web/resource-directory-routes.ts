import { AppError } from "@/lib/core/errors";
import { describeFor, REGISTER } from "@/lib/resources";
import { authenticateApi } from "./authenticate-api";
import type { ApiRoute } from "./rest";
import { toWire } from "./wire-names";

const NO_STORE = { "cache-control": "no-store" };

/** What there is for the caller, and what of it, for programs that do not know our tables. */
export const resourceDirectoryRoutes: readonly ApiRoute[] = [
  {
    method: "GET",
    path: "resources",
    realm: "tenant",
    permission: "session",
    async handle(call) {
      const { actor, tenant } = await authenticateApi(call);
      const data = REGISTER.all.flatMap(({ resource }) => {
        const description = describeFor(resource.name, actor, tenant);
        if (!description) return [];
        const { name, module, kind, label, can, parent } = description;
        return [{ name, module, kind, label, can, parent_resource: parent?.resource ?? null }];
      });
      return Response.json({ data }, { headers: NO_STORE });
    },
  },
  {
    method: "GET",
    path: "resources/{name}",
    realm: "tenant",
    permission: "session",
    async handle(call) {
      const { actor, tenant } = await authenticateApi(call);
      const description = describeFor(call.params.name ?? "", actor, tenant);
      if (description) return Response.json(toWire(description), { headers: NO_STORE });
      throw new AppError("not_found", "resource.unknown", "There is no such resource for you.");
    },
  },
];
