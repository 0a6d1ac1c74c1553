import { readFile } from "node:fs/promises";
import path from "node:path";

/** What the reference is drawn with; nothing else of the package is served. */
const TYPES: Readonly<Record<string, string>> = {
  "swagger-ui.css": "text/css; charset=utf-8",
  "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
};

const files = new Map<string, Uint8Array>();

/** One of the files of Swagger UI, from the package that is installed; 404 for any other. */
export async function referenceAsset(name: string): Promise<Response> {
  const type = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
  if (!type) return new Response(null, { status: 404 });
  const folder = path.join(process.cwd(), "node_modules", "swagger-ui-dist");
  const bytes = files.get(name) ?? (await readFile(path.join(folder, name)));
  files.set(name, bytes);
  return new Response(new Uint8Array(bytes), {
    headers: { "content-type": type, "cache-control": "public, max-age=86400" },
  });
}

let version: Promise<string> | undefined;

/** Release of Swagger UI, for addresses of its files that may be kept by browsers. */
export function referenceVersion(): Promise<string> {
  version ??= readFile(
    path.join(process.cwd(), "node_modules", "swagger-ui-dist", "package.json"),
    "utf8",
  ).then((text) => (JSON.parse(text) as { version: string }).version);
  return version;
}
