import type { ImportOperations } from "@/lib/admin/data-job/import-operations";
import { findImportTable } from "@/lib/admin/data-job/job";
import { IMPORT_NOT_FOUND } from "@/lib/admin/data-job/rules";
import { uploadImport } from "@/lib/admin/data-job/upload-file";
import { refuse } from "@/lib/core/command";
import type { Actor, TenantRequest } from "@/lib/core/context";
import { execute } from "@/lib/core/execute";
import { read } from "@/lib/core/read";
import { dataOperationsFor } from "@/lib/data-operations";
import { kebab } from "@/lib/resource/define";
import { REGISTER } from "@/lib/resources";
import { authenticateApi } from "./authenticate-api";
import { exportFile, rejectedFile } from "./data-files";
import { inputOf, namingWireFields } from "./operation-routes";
import { csvResponse } from "./people-csv";
import { namingFields, wireNames } from "./resource-wire";
import type { ApiCall, ApiRoute } from "./rest";
import { toWire } from "./wire-names";

const answer = (result: unknown, status = 200) =>
  Response.json(toWire(result), { status, headers: { "cache-control": "no-store" } });

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * The operations that an import belongs to: which right it takes follows from the table it writes.
 * Throws IMPORT_NOT_FOUND.
 */
export async function importsOf(
  { tenant }: Pick<TenantRequest, "tenant">,
  id: string,
): Promise<ImportOperations> {
  const table = UUID.test(id) && tenant.place ? await findImportTable(tenant.place, id) : undefined;
  const imports = table === undefined ? undefined : dataOperationsFor(kebab(table))?.imports;
  if (!imports) throw refuse(IMPORT_NOT_FOUND);
  return imports;
}

type Job = { operations: ImportOperations; request: TenantRequest<Actor>; id: string };

/** A route of one import, whatever resource it is of. */
function jobRoute(
  method: "GET" | "POST",
  path: string,
  handle: (job: Job, call: ApiCall) => Promise<Response>,
): ApiRoute {
  return {
    method,
    path: `data-jobs/{id}${path}`,
    realm: "tenant",
    // Which one is known when the job is: the right to import what it imports.
    permission: "session",
    async handle(call) {
      const request = await authenticateApi(call);
      const id = call.params.id ?? "";
      const operations = await importsOf(request, id);
      return namingWireFields(() => handle({ operations, request, id }, call));
    },
  };
}

/** Imports that were uploaded, over HTTP. */
export const dataRoutes: readonly ApiRoute[] = [
  jobRoute("GET", "", async ({ operations, request, id }) =>
    answer(await read(operations.get, request, { id })),
  ),
  jobRoute("GET", "/rejected.csv", ({ operations, request, id }) =>
    rejectedFile(operations, request, id),
  ),
  jobRoute("POST", "/start", async ({ operations, request, id }, call) => {
    const { dryRun, ...input } = (await inputOf(call, "POST")) as Record<string, unknown>;
    const named = { ...input, ...(dryRun !== undefined && { isDryRun: dryRun }), id };
    return answer(await execute(operations.start, request, named));
  }),
  jobRoute("POST", "/cancel", async ({ operations, request, id }) =>
    answer(await execute(operations.cancel, request, { id })),
  ),
  jobRoute("POST", "/rollback", async ({ operations, request, id }) =>
    answer(await execute(operations.rollBack, request, { id })),
  ),
];

/** A body that is not there is an empty file. */
const piecesOf = ({ body }: Request): AsyncIterable<Uint8Array> =>
  (body ?? new Blob([]).stream()) as unknown as AsyncIterable<Uint8Array>;

function routesOf(name: string): ApiRoute[] {
  const operations = dataOperationsFor(name);
  const known = REGISTER.find(name);
  if (!operations || !known) return [];
  const { description } = known;
  const { imports } = operations;
  const searchOf = ({ request }: ApiCall) => new URL(request.url).searchParams;
  const route = (
    method: "GET" | "POST",
    path: string,
    permission: ApiRoute["permission"],
    handle: ApiRoute["handle"],
  ): ApiRoute => ({ method, path: `${name}/${path}`, realm: "tenant", permission, handle });
  return [
    route("GET", "export.csv", operations.export.name, async (call) => {
      const request = await authenticateApi(call);
      return namingFields(wireNames(description), () =>
        exportFile(operations, description, request, searchOf(call)),
      );
    }),
    ...(imports
      ? [
          route("GET", "template.csv", imports.template.name, async (call) =>
            csvResponse(await read(imports.template, await authenticateApi(call), undefined)),
          ),
          route("GET", "imports", imports.list.name, async (call) =>
            answer({ data: await read(imports.list, await authenticateApi(call), undefined) }),
          ),
          route("POST", "imports", imports.upload.name, async (call) => {
            const request = await authenticateApi(call);
            const file = {
              name: searchOf(call).get("file_name") ?? `${name}.csv`,
              pieces: piecesOf(call.request),
            };
            return answer(await uploadImport(imports, request, file), 201);
          }),
        ]
      : []),
  ];
}

/** CSV in and out of every resource, and out of their lines. */
export const resourceDataRoutes: readonly ApiRoute[] = REGISTER.all.flatMap(({ resource }) =>
  routesOf(resource.name),
);
