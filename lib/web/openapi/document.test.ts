import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operationsFor, REGISTER } from "@/lib/resources";
import type { ApiRoute } from "../rest";

// Nothing is connected to. Linters want a server that is not somebody's own machine.
process.env.DATABASE_URL ??= "postgres://nobody@127.0.0.1:1/none";
process.env.APP_URL = "https://ilms.test";

const { openApiDocument, openApiText } = await import("./document");
const { API_ROUTES } = await import("../routes");

type Operation = {
  operationId: string;
  tags: string[];
  summary: string;
  responses: Record<string, { $ref?: string; "x-reasons"?: string[] }>;
  security?: unknown[];
};
type Document = {
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  "x-tagGroups": { tags: string[] }[];
  paths: Record<string, Record<string, Operation>>;
  components: {
    responses: Record<string, { "x-reasons": string[] }>;
    schemas: Record<string, { required?: string[]; properties?: Record<string, unknown> }>;
  };
};

const run = promisify(execFile);
const folder = mkdtempSync(path.join(os.tmpdir(), "ilms-openapi-"));
const file = path.join(folder, "openapi.json");
const document = openApiDocument("anybody") as unknown as Document;

const operationOf = ({ method, path: route }: ApiRoute) =>
  document.paths[`/${route}`]?.[method.toLowerCase()];

beforeAll(() => writeFileSync(file, openApiText("anybody") ?? ""));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the description of the API", () => {
  test("has every route there is, each by a name of its own", () => {
    const missing = API_ROUTES.filter((route) => !operationOf(route)).map((route) => route.path);
    expect(missing).toEqual([]);
    const names = API_ROUTES.map((route) => operationOf(route)?.operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  test("files each operation under a tag that it describes, in one group", () => {
    const tags = document.tags.map(({ name }) => name);
    const grouped = document["x-tagGroups"].flatMap((group) => group.tags);
    expect(grouped.toSorted()).toEqual(tags.toSorted());
    const strange = API_ROUTES.flatMap((route) => operationOf(route)?.tags ?? []).filter(
      (tag) => !tags.includes(tag),
    );
    expect(strange).toEqual([]);
  });

  test("names every reason that a command declares", () => {
    const reasonsOf = ({ responses }: Operation) =>
      Object.values(responses).flatMap(({ $ref, "x-reasons": own = [] }) =>
        $ref
          ? (document.components.responses[$ref.split("/").at(-1) ?? ""]?.["x-reasons"] ?? [])
          : own,
      );
    const silent = API_ROUTES.flatMap((route) => {
      const operation = operationOf(route);
      const known = new Set(operation ? reasonsOf(operation) : []);
      const [resource = ""] = route.path.split("/");
      const generic = Object.values(operationsFor(resource) ?? {}).find(
        (one) => one?.name === route.permission && "fails" in one,
      );
      const fails = route.notes?.fails ?? (generic && "fails" in generic ? generic.fails : []);
      return fails
        .filter(({ reason }) => !known.has(reason))
        .map(({ reason }) => `${route.method} ${route.path}: ${reason}`);
    });
    expect(silent).toEqual([]);
  });

  test("asks for what a record needs, and for nothing that the system writes", () => {
    const known = REGISTER.find("sales-orders");
    const input = document.components.schemas.SalesOrderInput;
    const needed = known?.description.fields.flatMap((field) =>
      field.isRequired ? [field.column] : [],
    );
    expect(input?.required).toEqual(needed);
    expect(input?.properties).not.toHaveProperty("total_amount");
    expect(document.components.schemas.SalesOrder?.properties).toHaveProperty("total_amount");
  });

  test("names the workspace as server to whom reads it there", () => {
    const own = openApiDocument("workspace") as unknown as Document;
    expect(own.servers.map(({ url }) => url)).toEqual(["/api/v1"]);
    expect(document.servers[0]?.url).toBe("https://{workspace}.ilms.test/api/v1");
  });
});

describe("the linters find nothing", { timeout: 240_000 }, () => {
  const environment = {
    ...process.env,
    REDOCLY_TELEMETRY: "off",
    REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
  };
  const options = { env: environment, maxBuffer: 64_000_000 };

  /** What a linter prints; one that finds something ends with a failure, which is no news. */
  const lint = async (program: string, args: string[]) => {
    try {
      return (await run(`node_modules/.bin/${program}`, args, options)).stdout;
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  };

  test("Redocly, with its recommended rules", async () => {
    const text = await lint("redocly", ["lint", file, "--extends=recommended", "--format=json"]);
    const { totals, problems } = JSON.parse(text) as {
      totals: { errors: number; warnings: number };
      problems: { ruleId: string; message: string }[];
    };
    expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
    expect(totals).toMatchObject({ errors: 0, warnings: 0 });
  });

  test("Spectral, with its rules for OpenAPI", async () => {
    const rules = path.join(folder, "rules.yaml");
    writeFileSync(rules, 'extends: ["spectral:oas"]\n');
    const results = path.join(folder, "results.json");
    await lint("spectral", ["lint", file, "--ruleset", rules, "-f", "json", "-o", results]);
    const found = JSON.parse(readFileSync(results, "utf8")) as { code: string; message: string }[];
    expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });
});
