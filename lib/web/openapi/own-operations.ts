import type { EntryName } from "@/lib/core/permissions";
import { operationLabel, resourceLabel } from "../operation-label";
import type { ApiRoute } from "../rest";
import { type JsonSchema, type Part, ref } from "./json-schema";
import { OWN_NOTES, type OwnNotes } from "./own-notes";
import { type ProblemName, problemsOf } from "./problems";
import { zodSchema } from "./zod-schema";

const JSON_TYPE = "application/json";

/** `POST billing/quotes/{id}/pay` → `billingQuotesIdPayPost`: unlike any name of a resource's. */
function operationId({ method, path }: ApiRoute): string {
  const words = [...path.split(/[^a-z0-9]+/i), method.toLowerCase()].filter(Boolean);
  return words
    .map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join("");
}

function summaryOf({ permission, method, path }: ApiRoute, { summary }: OwnNotes): string {
  if (summary) return summary;
  if (permission === "public" || permission === "session") return `${method} ${path}`;
  const name: EntryName = permission;
  return `${resourceLabel(name)}: ${operationLabel(name).toLowerCase()}`;
}

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const namesIn = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);

/** Parameters that stand in a path. */
export function pathParameters(path: string): Part[] {
  return namesIn(path).map((name) =>
    name === "id"
      ? ref("parameters/Id")
      : {
          ...{ name, in: "path", required: true, description: `What the address calls ${name}.` },
          schema: { type: "string" },
        },
  );
}

function queryParameters({ query }: OwnNotes, path: string): Part[] {
  const { properties, required = [] } = query ? zodSchema(query) : {};
  if (!isSchema(properties)) return [];
  const inPath = namesIn(path);
  return Object.entries(properties)
    .filter(([name]) => !inPath.includes(name))
    .map(([name, schema]) => ({
      ...{ name, in: "query", description: `${name.replaceAll("_", " ")}.`, schema },
      ...(Array.isArray(required) && required.includes(name) && { required: true }),
    }));
}

/** The body's schema without what stands in the path; undefined where nothing is left to send. */
function bodySchema({ notes, path, method }: ApiRoute, { body }: OwnNotes): JsonSchema | undefined {
  if (body) return zodSchema(body);
  if (!notes?.input || method === "GET") return undefined;
  const schema = zodSchema(notes.input);
  const { properties, required } = schema;
  if (!isSchema(properties)) return schema;
  const inPath = namesIn(path);
  const sent = Object.entries(properties).filter(([name]) => !inPath.includes(name));
  if (sent.length === 0) return undefined;
  const needed = Array.isArray(required)
    ? required.filter((name: string) => !inPath.includes(name))
    : [];
  const { required: _, ...rest } = schema;
  return {
    ...rest,
    properties: Object.fromEntries(sent),
    ...(needed.length > 0 && { required: needed }),
  };
}

function requestBody(route: ApiRoute, own: OwnNotes): Part {
  if (own.bodyType) {
    return { requestBody: { required: true, content: { [own.bodyType]: { schema: {} } } } };
  }
  const schema = bodySchema(route, own);
  if (!schema) return {};
  const isRequired = Array.isArray(schema.required) && schema.required.length > 0;
  return {
    requestBody: {
      ...(isRequired && { required: true }),
      content: { [JSON_TYPE]: { schema } },
    },
  };
}

function answersOf(route: ApiRoute, own: OwnNotes): Part {
  const status = own.status ?? route.notes?.status ?? 200;
  const description =
    own.answer ?? (route.method === "GET" ? "What was asked for." : "It is done.");
  const type = own.answerType ?? JSON_TYPE;
  const nothing = { 204: { description: "It is done." } };
  if (status === 204) return { 204: { description } };
  return {
    [status]: { description, content: { [type]: { schema: own.schema ?? {} } } },
    // A command that has nothing to tell says so.
    ...(route.notes && status === 200 && nothing),
  };
}

function problemNames(route: ApiRoute, own: OwnNotes): ProblemName[] {
  const isChange = route.method !== "GET";
  return [
    ...(isChange ? ["InvalidBody" as const] : own.query ? ["InvalidQuery" as const] : []),
    ...(route.path.includes("{") ? ["NotFound" as const] : []),
    ...(isChange && route.permission !== "public" ? ["Conflict" as const, "Refused" as const] : []),
  ];
}

/** An operation of a route that somebody wrote, from its command and its notes. */
export function ownOperation(route: ApiRoute, tag: string): Part {
  const own = OWN_NOTES[`${route.method} ${route.path}`] ?? {};
  const { notes = {}, permission } = route;
  const isPublic = permission === "public";
  const isNamed = !isPublic && permission !== "session";
  const parameters = [
    ...queryParameters(own, route.path),
    ...(notes.takesVersion ? [ref("parameters/IfMatch")] : []),
    ...(notes.needsKey ? [ref("parameters/RequiredIdempotencyKey")] : []),
  ];
  return {
    operationId: operationId(route),
    tags: [tag],
    summary: summaryOf(route, own),
    description: isNamed
      ? `Needs the permission \`${permission}\`.`
      : isPublic
        ? "Needs no sign-in."
        : "Needs a sign-in and no permission.",
    ...(isPublic && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...requestBody(route, own),
    responses: {
      ...answersOf(route, own),
      ...problemsOf(problemNames(route, own), { fails: notes.fails ?? [], isPublic }),
    },
  };
}
