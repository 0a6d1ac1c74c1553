import Ajv2020, { type ValidateFunction } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registerCompany } from "@/lib/admin/company/test-company";
import { MODULE_CODES } from "@/lib/platform/catalog/modules";
import { exampleRecords } from "@/lib/record/test-records";
import { operationsFor, REGISTER, RESOURCES } from "@/lib/resources";
import { openApiDocument } from "@/lib/web/openapi/document";
import { recordToWire, wireNames } from "@/lib/web/resource-wire";
import { type CustomersScene, createCustomersScene } from "@/lib/web/test-customers";

/**
 * Every resource over HTTP: each answer, also of a refusal, is what the API's description says of that
 * operation and status.
 */

type Schema = { $ref?: string };
type Response = { $ref?: string; content?: Record<string, { schema: Schema }> };
type Document = {
  paths: Record<string, Record<string, { responses: Record<string, Response> }>>;
  components: { responses: Record<string, Response> };
};

let scene: CustomersScene;
let examples: ReturnType<typeof exampleRecords>;
let document: Document;
let ajv: Ajv2020;
const compiled = new Map<string, ValidateFunction>();

beforeAll(async () => {
  scene = await createCustomersScene();
  await registerCompany(scene.acme);
  const request = scene.acme.ask();
  const owner = { ...request, tenant: { ...request.tenant, modules: MODULE_CODES } };
  examples = exampleRecords(REGISTER, operationsFor, owner);
  document = openApiDocument("anybody") as unknown as Document;
  ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: "api", ...document } as object);
});
afterAll(() => scene.close());

function schemaAt(path: string, method: string, status: number): string {
  const escaped = path.replaceAll("~", "~0").replaceAll("/", "~1");
  const response = document.paths[path]?.[method]?.responses[String(status)];
  if (!response) throw new Error(`${method} ${path} describes no answer ${status}`);
  const at = response.$ref ?? `#/paths/${escaped}/${method}/responses/${status}`;
  const { content = {} } = response.$ref
    ? (document.components.responses[response.$ref.split("/").at(-1) ?? ""] ?? {})
    : response;
  const [type] = Object.keys(content);
  return `api${at}/content/${String(type).replaceAll("/", "~1")}/schema`;
}

/** Throws for an answer that its description does not allow. */
function requireDescribed(path: string, method: string, status: number, body: unknown): void {
  const pointer = schemaAt(path, method, status);
  const validate = compiled.get(pointer) ?? ajv.compile({ $ref: pointer });
  compiled.set(pointer, validate);
  if (validate(body)) return;
  throw new Error(`${method} ${path} ${status}: ${ajv.errorsText(validate.errors)}`);
}

const WRITTEN = RESOURCES.filter(({ readOnly }) => readOnly !== "all").map(({ name }) => name);

describe.each(WRITTEN)("%s", (name) => {
  test("answers as it is described", { timeout: 30_000 }, async () => {
    const description = REGISTER.find(name)?.description;
    if (!description) throw new Error(`There is no ${name}`);
    const body = recordToWire(await examples.inputFor(name), wireNames(description));
    const one = `/${name}/{id}`;
    const made = await scene.post(name, body);
    expect([made.status, made.json]).toEqual([201, expect.anything()]);
    requireDescribed(`/${name}`, "post", 201, made.json);

    const { id } = made.json;
    const found = await scene.get(`${name}/${id}`);
    requireDescribed(one, "get", 200, found.json);
    const listed = await scene.get(name, { limit: "2", totals: "true", "id.eq": id });
    requireDescribed(`/${name}`, "get", 200, listed.json);
    expect(listed.json.data).toHaveLength(1);

    const empty = await scene.post(name, { nonsense: 1 });
    expect(empty.status).toBe(400);
    requireDescribed(`/${name}`, "post", 400, empty.json);
    const strange = await scene.get(name, { nonsense: "1" });
    expect(strange.status).toBe(400);
    requireDescribed(`/${name}`, "get", 400, strange.json);
    const unknown = await scene.get(`${name}/01890000-0000-7000-8000-00000000dead`);
    expect(unknown.status).toBe(404);
    requireDescribed(one, "get", 404, unknown.json);

    const version = made.headers.get("etag") ?? undefined;
    const gone = await scene.call("DELETE", `${name}/${id}`, { headers: { "if-match": version } });
    expect([gone.status, gone.json]).toEqual([204, undefined]);
  });
});
