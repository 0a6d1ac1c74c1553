import { parse } from "@/lib/core/parse";
import { searchRecords } from "@/lib/operations";
import { searchInput } from "@/lib/record/search";
import { readRoute } from "./operation-routes";
import type { ApiRoute } from "./rest";

/** One search over everything that the caller may read. */
export const searchRoutes: readonly ApiRoute[] = [
  readRoute("search", searchRecords, (raw) => parse(searchInput, raw)),
];
