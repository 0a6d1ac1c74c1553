import type { LinesDescription } from "@/lib/resource/description";
import { operationsFor, REGISTER } from "@/lib/resources";
import { consoleAddress, rootAddress } from "../addresses";
import type { ApiRoute } from "../rest";
import { API_ROUTES, OWN_ROUTES } from "../routes";
import { sharedComponents } from "./components";
import { INTRODUCTION } from "./introduction";
import type { JsonSchema, Part } from "./json-schema";
import { ownOperation, pathParameters } from "./own-operations";
import { resourceOperations } from "./resource-paths";
import { lineInputs, resourceSchemas } from "./resource-schemas";
import { type TagGroup, tagOf, tagOfPath, tagsAndGroups } from "./tags";

const BASE = "/api/v1";

/** Where somebody reads the document: beside the API of one workspace, or anywhere else. */
export type Reader = "workspace" | "anybody";

function servers(reader: Reader): Part[] {
  const { protocol, host } = rootAddress();
  if (reader === "workspace") return [{ url: BASE, description: "This workspace." }];
  return [
    {
      url: `${protocol}//{workspace}.${host}${BASE}`,
      description: "A workspace, by its subdomain.",
      variables: { workspace: { default: "acme", description: "Your subdomain." } },
    },
  ];
}

/** Of paths on other hosts than a workspace's. */
function ownServers({ realm }: ApiRoute): Part {
  const { protocol, host } = rootAddress();
  const address = { site: `${protocol}//${host}`, console: consoleAddress(), tenant: undefined };
  const found = address[realm];
  return found ? { servers: [{ url: found + BASE }] } : {};
}

const flat = (lines: readonly LinesDescription[]): LinesDescription[] =>
  lines.flatMap((line) => [line, ...flat(line.lines)]);

function schemas(): Record<string, JsonSchema> {
  const lines = REGISTER.all.flatMap(({ description }) => flat(description.lines));
  const innerOf = new Map(lines.map((line) => [line.resource, line.lines]));
  return Object.assign(
    {},
    ...REGISTER.all.map(({ description, resource }) => ({
      ...resourceSchemas(description, resource.example ?? {}, innerOf.get(resource.name)),
      ...lineInputs(description.lines),
    })),
  );
}

/** What the register of resources says of its routes, by method and path. */
function described(): ReadonlyMap<string, Part> {
  return new Map(
    REGISTER.all.flatMap((known) => {
      const { description } = known;
      const operations = operationsFor(description.name);
      if (!operations) return [];
      return Object.entries(resourceOperations({ description, operations, tag: tagOf(known) }));
    }),
  );
}

type Items = Record<string, Record<string, unknown>>;

function paths(): Items {
  const own = new Set(OWN_ROUTES);
  const ofResources = described();
  const items: Items = {};
  for (const route of API_ROUTES) {
    const generic = own.has(route) ? undefined : ofResources.get(`${route.method} ${route.path}`);
    const operation = generic ?? ownOperation(route, tagOfPath(route.path, REGISTER.find));
    const path = `/${route.path}`;
    const parameters = pathParameters(route.path);
    items[path] ??= { ...ownServers(route), ...(parameters.length > 0 && { parameters }) };
    items[path][route.method.toLowerCase()] = operation;
  }
  return items;
}

const REFERENCE = /"#\/components\/schemas\/(\w+)"/g;

const named = (part: unknown) =>
  [...JSON.stringify(part).matchAll(REFERENCE)].map(([, name = ""]) => name);

/** Of all schemas those that something points to: an operation that somebody wrote may have its own. */
function reached(all: Readonly<Record<string, unknown>>, from: unknown): Part {
  const used = new Set<string>();
  let next = named(from);
  while (next.length > 0) {
    for (const name of next) used.add(name);
    next = next.flatMap((name) => named(all[name])).filter((name) => !used.has(name));
  }
  return Object.fromEntries(Object.entries(all).filter(([name]) => used.has(name)));
}

type Built = { document: Part; paths: Items; groups: readonly TagGroup[] };

function build(): Built {
  const { tags, groups } = tagsAndGroups(REGISTER.all);
  const { schemas: shared, ...components } = sharedComponents();
  const items = paths();
  const { protocol, host } = rootAddress();
  const used = reached({ ...shared, ...schemas() }, [items, components]);
  const document = {
    openapi: "3.1.0",
    info: {
      title: "ILMS API",
      version: "1.0.0",
      summary: "Everything a workspace holds, under the same rights as its pages.",
      description: INTRODUCTION,
      contact: { name: "ILMS support", email: "support@ilms.test" },
      license: { name: "Proprietary", url: `${protocol}//${host}/` },
    },
    servers: [],
    security: [{ accessToken: [] }, { apiKey: [] }, { session: [] }],
    tags,
    "x-tagGroups": groups.map(({ name, tags: own }) => ({ name, tags: own })),
    paths: items,
    components: { ...components, schemas: used },
  };
  return { document, paths: items, groups };
}

let built: Built | undefined;

/** The API as OpenAPI 3.1 says it, from the same declarations that run it; built once. */
export function openApiDocument(reader: Reader): Part {
  built ??= build();
  return { ...built.document, servers: servers(reader) };
}

/** The parts that the reference is read in: what is general, then one for each module. */
export function referenceParts(): readonly TagGroup[] {
  built ??= build();
  return built.groups;
}

/** What one part of the API needs of the whole; undefined where there is no such part. */
function partOf(reader: Reader, slug: string): Part | undefined {
  const group = referenceParts().find((one) => one.slug === slug);
  if (!group || !built) return undefined;
  const isOwn = (operation: unknown) =>
    group.tags.some((tag) => (operation as { tags?: string[] }).tags?.includes(tag));
  const items = Object.fromEntries(
    Object.entries(built.paths).filter(([, item]) => Object.values(item).some(isOwn)),
  );
  const { components, tags, "x-tagGroups": _, ...rest } = openApiDocument(reader) as Whole;
  const { schemas: all, ...shared } = components;
  return {
    ...rest,
    tags: tags.filter(({ name }) => group.tags.includes(name)),
    paths: items,
    components: { ...shared, schemas: reached(all, [items, shared]) },
  };
}

type Whole = {
  components: { schemas: Record<string, unknown> };
  tags: { name: string }[];
  "x-tagGroups": unknown;
};

const texts = new Map<string, string>();

/** The document as text, or the part of it that is asked for; undefined where there is none. */
export function openApiText(reader: Reader, part?: string): string | undefined {
  const key = `${reader} ${part ?? ""}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const document = part === undefined ? openApiDocument(reader) : partOf(reader, part);
  if (!document) return undefined;
  const text = JSON.stringify(document);
  texts.set(key, text);
  return text;
}
