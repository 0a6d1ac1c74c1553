import type { Actor, TenantRequest } from "@/lib/core/context";
import { type Read, read } from "@/lib/core/read";
import type { ResourceOperations } from "@/lib/record/operations";
import type { ListAnswer, RecordAnswer, RelatedGroup } from "@/lib/resource/answers";
import type { ResourceDescription } from "@/lib/resource/description";
import { operationsFor, REGISTER, RESOURCES } from "@/lib/resources";
import { authenticateApi } from "./authenticate-api";
import { commandRoute } from "./operation-routes";
import { recordResponse } from "./record-etag";
import { bulkInput, changeRoute, recordInput, versionedInput } from "./resource-change";
import { expandRows } from "./resource-expand";
import { parseChoicesQuery, parseListQuery, parseRecordQuery, type Shown } from "./resource-query";
import { namingFields, recordToWire, wireNames } from "./resource-wire";
import type { ApiCall, ApiRoute } from "./rest";
import { toSnake, toWire } from "./wire-names";

const NO_STORE = { "cache-control": "no-store" };
const json = (answer: unknown, status = 200) =>
  Response.json(answer, { status, headers: NO_STORE });

const searchOf = ({ request }: ApiCall) => new URL(request.url).searchParams;

/** A read as a route; fields that its refusals name are called as the API calls them. */
function readRouteOf<Input, Result>(
  path: string,
  operation: Read<Input, Result>,
  description: ResourceDescription,
  answer: (
    call: ApiCall,
    run: (request: TenantRequest<Actor>, input: Input) => Promise<Result>,
  ) => Promise<Response>,
): ApiRoute {
  const names = wireNames(description);
  return {
    method: "GET",
    path,
    realm: "tenant",
    permission: operation.name,
    handle: (call) =>
      answer(call, (request, input) => namingFields(names, () => read(operation, request, input))),
  };
}

/** What sums and groups are called: fields by their columns. */
function summaryToWire({ totals, groups }: ListAnswer, description: ResourceDescription) {
  const { columns } = wireNames(description);
  return {
    ...(totals && {
      totals: {
        count: totals.count,
        sums: Object.fromEntries(
          Object.entries(totals.sums).map(([name, sum]) => [columns.get(name) ?? name, sum]),
        ),
      },
    }),
    ...(groups && { groups }),
  };
}

function listRoute(description: ResourceDescription, { list }: ResourceOperations): ApiRoute {
  const names = wireNames(description);
  return readRouteOf(description.name, list, description, async (call, run) => {
    const request = await authenticateApi(call);
    const { query, shown } = parseListQuery(description, searchOf(call));
    const answer = await run(request, query);
    const expandedOf = await expandRows(request, answer.rows, shown.expand);
    return json({
      data: answer.rows.map((row) => ({ ...recordToWire(row, names), ...expandedOf(row) })),
      next_cursor: answer.nextCursor,
      ...summaryToWire(answer, description),
    });
  });
}

/** Sent of every record, whatever fields were asked for. */
const ALWAYS = ["id", "version", "recordTitle", "referenceTitles"];

function onlyShown(record: RecordAnswer, { fields, expand }: Shown): RecordAnswer {
  if (!fields) return record;
  const shown = new Set([...ALWAYS, ...fields, ...expand.map(({ name }) => name)]);
  const parts = Object.entries(record).filter(([name]) => shown.has(name));
  const titles = Object.entries(record.referenceTitles).filter(([name]) => shown.has(name));
  return {
    ...Object.fromEntries(parts),
    referenceTitles: Object.fromEntries(titles),
  } as RecordAnswer;
}

function getRoute(description: ResourceDescription, { get }: ResourceOperations): ApiRoute {
  return readRouteOf(`${description.name}/{id}`, get, description, async (call, run) => {
    const request = await authenticateApi(call);
    const shown = parseRecordQuery(description, searchOf(call));
    const record = await run(request, { id: call.params.id ?? "" });
    const expandedOf = await expandRows(request, [record], shown.expand);
    const wire = recordToWire(onlyShown(record, shown), wireNames(description));
    return recordResponse(call.request, { ...wire, ...expandedOf(record) });
  });
}

function choicesRoute(description: ResourceDescription, { choices }: ResourceOperations): ApiRoute {
  return readRouteOf(`${description.name}/choices`, choices, description, async (call, run) => {
    const request = await authenticateApi(call);
    return json({ data: await run(request, parseChoicesQuery(searchOf(call))) });
  });
}

/** A group of related records, its field by the column's name. */
function relatedToWire({ resource, field, label, hasMore, rows }: RelatedGroup) {
  const known = REGISTER.find(resource);
  const column = known && wireNames(known.description).columns.get(field);
  return { resource, field: column ?? toSnake(field), label, has_more: hasMore, data: rows };
}

function relatedRoute(description: ResourceDescription, { related }: ResourceOperations): ApiRoute {
  return readRouteOf(
    `${description.name}/{id}/related`,
    related,
    description,
    async (call, run) => {
      const request = await authenticateApi(call);
      const groups = await run(request, { id: call.params.id ?? "" });
      return json({ data: groups.map(relatedToWire) });
    },
  );
}

/** The ways to change records that a resource has. */
function changeRoutes(description: ResourceDescription, operations: ResourceOperations) {
  const { create, update, bulk } = operations;
  const { name, hasVersion } = description;
  const names = wireNames(description);
  const versioned = (call: ApiCall) => versionedInput(call, names, hasVersion);
  const routes: ApiRoute[] = [];
  if (create) {
    routes.push(
      changeRoute("POST", name, {
        ...{ command: create, names, input: (call) => recordInput(call, names) },
        answer: (call, record: RecordAnswer) =>
          recordResponse(call.request, recordToWire(record, names), {
            status: 201,
            location: `/api/v1/${name}/${record.id}`,
          }),
      }),
    );
  }
  if (bulk) {
    routes.push(
      changeRoute("POST", `${name}/bulk`, {
        ...{ command: bulk, names, input: (call) => bulkInput(call, names) },
        answer: (_, result) => json(toWire(result)),
      }),
    );
  }
  if (update) {
    routes.push(
      changeRoute("PATCH", `${name}/{id}`, {
        ...{ command: update, names, input: versioned },
        answer: (call, record: RecordAnswer) =>
          recordResponse(call.request, recordToWire(record, names)),
      }),
    );
  }
  if (operations.delete) {
    routes.push(
      changeRoute("DELETE", `${name}/{id}`, {
        ...{ command: operations.delete, names, input: versioned },
        answer: () => new Response(null, { status: 204, headers: NO_STORE }),
      }),
    );
  }
  return routes;
}

function routesOf(description: ResourceDescription): ApiRoute[] {
  const operations = operationsFor(description.name);
  if (!operations) return [];
  return [
    listRoute(description, operations),
    choicesRoute(description, operations),
    getRoute(description, operations),
    relatedRoute(description, operations),
    ...changeRoutes(description, operations),
  ];
}

/** What else can be done with a record: `sales-orders/{id}/confirm`. */
const commandRoutes: readonly ApiRoute[] = RESOURCES.flatMap(({ name, commands = [] }) =>
  commands.map(({ command }) =>
    commandRoute(
      "POST",
      `${name}/{id}/${command.name.slice(command.name.indexOf(".") + 1)}`,
      command,
    ),
  ),
);

const keyOf = ({ realm, method, path }: ApiRoute) =>
  `${realm} ${method} ${path.replace(/\{\w+\}/g, "{}")}`;

/**
 * The routes of every resource of the register and of their lines, which are listed and looked at. One
 * that stands in `own` already, with the same method and path, is left to it.
 */
export function resourceRoutes(own: readonly ApiRoute[]): readonly ApiRoute[] {
  const taken = new Set(own.map(keyOf));
  const generic = [
    ...REGISTER.all.flatMap(({ description }) => routesOf(description)),
    ...commandRoutes,
  ];
  return generic.filter((route) => !taken.has(keyOf(route)));
}
