import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import { openApiDocument } from "@/lib/web/openapi/document";

const HEADER = `/**
 * Types of the ILMS API, made by \`npm run generate:client\` from its description. Do not edit.
 * What each part means is said at /docs of every workspace.
 */

`;

/** What types do not show: left out, since there are sixteen hundred operations. */
const UNSEEN = new Set([
  ...["description", "summary", "title", "examples", "example", "tags", "headers", "security"],
  ...["format", "pattern", "default", "minimum", "maximum", "minLength", "maxLength"],
]);
/** Their keys are names of ours and no keywords. */
const NAMED = new Set(["properties", "patternProperties", "schemas", "paths", "parameters"]);

function seen(part: unknown, isNamed = false): unknown {
  if (Array.isArray(part)) return part.map((item) => seen(item));
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part)
      .filter(([key]) => isNamed || !UNSEEN.has(key))
      .map(([key, value]) => [key, seen(value, NAMED.has(key) && !isNamed)]),
  );
}

type Operation = { responses?: Record<string, unknown> };

/** The document with one answer for everything that is refused: every problem has the same shape. */
function forTypes(): OpenAPI3 {
  const { paths, components, ...rest } = seen(openApiDocument("anybody")) as {
    paths: Record<string, Record<string, Operation>>;
    components: Record<string, unknown>;
  };
  const problem = { schema: { $ref: "#/components/schemas/Problem" } };
  for (const { responses } of Object.values(paths).flatMap((path) => Object.values(path))) {
    if (!responses) continue;
    for (const status of Object.keys(responses))
      if (Number(status) >= 304) delete responses[status];
    responses.default = { $ref: "#/components/responses/Refusal" };
  }
  const responses = { Refusal: { content: { "application/problem+json": problem } } };
  const { headers: _, ...kept } = components;
  return { ...rest, paths, components: { ...kept, responses } } as unknown as OpenAPI3;
}

/** The types as the text of a declaration file: 1.5 MB, a quarter of what is written by default. */
export async function clientTypes(): Promise<string> {
  const text = astToString(await openapiTS(forTypes()));
  const lean = text
    .replace(/^\s*\/\*\*[\s\S]*?\*\/\n/gm, "")
    // A method, parameter or body that is not there is simply not there.
    .replace(/^ +\w+\?: never;\n/gm, "")
    .replace(/^ +headers: \{\n +\[name: string\]: unknown;\n +\};\n/gm, "")
    .replace(/\{\n\s*\}/g, "{}")
    .replace(/^ +/gm, (indent) => " ".repeat(indent.length / 4))
    .replace(/^export type (?:webhooks|\$defs) = .*\n/gm, "");
  return HEADER + lean;
}
