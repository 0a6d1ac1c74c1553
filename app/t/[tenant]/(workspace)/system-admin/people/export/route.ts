import { exportPeopleFile } from "@/lib/web/people-export";

/** The list of people as a file. It is a GET so that a link downloads it; the export is audited. */
export function GET(request: Request): Promise<Response> {
  return exportPeopleFile(new URL(request.url).searchParams);
}

/** Next.js would answer HEAD with GET, and whoever only looks would be noted as having exported. */
export function HEAD(): Response {
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
}
