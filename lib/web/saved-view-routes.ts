import { z } from "zod";
import { deleteSavedView } from "@/lib/admin/saved-view/delete";
import { parse } from "@/lib/core/parse";
import { createSavedView, listSavedViews, updateSavedView } from "@/lib/operations";
import { commandRoute, readRoute } from "./operation-routes";
import type { ApiRoute } from "./rest";

const ofResource = z.strictObject({ resource: z.string() });

/** Saved views over HTTP, each person's own and those shared with a role of theirs. `resource` is the list. */
export const savedViewRoutes: ApiRoute[] = [
  readRoute("me/views", listSavedViews, (raw) => parse(ofResource, raw)),
  commandRoute("POST", "me/views", createSavedView, 201),
  commandRoute("PUT", "me/views/{id}", updateSavedView),
  commandRoute("DELETE", "me/views/{id}", deleteSavedView),
];
