/** A request as Swagger UI hands it to snippets: an immutable map. */
type SnippetRequest = { get(key: "url" | "method" | "body"): unknown };

const API = "/api/v1";

/** The call as our typed client makes it. */
export function typescriptSnippet(request: SnippetRequest): string {
  const url = new URL(String(request.get("url")), window.location.origin);
  const path = url.pathname.slice(url.pathname.indexOf(API) + API.length);
  const query = Object.fromEntries(url.searchParams);
  const body = request.get("body");
  const options = [
    ...(url.search ? [`  params: { query: ${JSON.stringify(query)} },`] : []),
    ...(body ? [`  body: ${String(body)},`] : []),
  ];
  const method = String(request.get("method")).toUpperCase();
  const rest = options.length > 0 ? `, {\n${options.join("\n")}\n}` : "";
  return [
    `import { createIlmsClient } from "ilms-client";`,
    "",
    `const api = createIlmsClient({ baseUrl: "${url.origin}${API}", apiKey: "…" });`,
    `const { data, error } = await api.${method}("${path}"${rest});`,
  ].join("\n");
}
