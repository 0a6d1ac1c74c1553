import type { ImportOperations } from "@/lib/admin/data-job/import-operations";
import { rejectedPieces } from "@/lib/admin/data-job/rejected-file";
import type { Actor, TenantRequest } from "@/lib/core/context";
import { execute } from "@/lib/core/execute";
import { read } from "@/lib/core/read";
import type { DataOperations } from "@/lib/data-operations";
import type { ResourceDescription } from "@/lib/resource/description";
import { parseListQuery } from "./resource-query";

/** A file of unknown length, sent as its reader takes it. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

function csvStream(fileName: string, pieces: AsyncGenerator<string>): Response {
  return new Response(streamOf(pieces), {
    headers: {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

/** A list as a file: what the list's address asks for, all pages of it. Throws `invalid` as the list does. */
export async function exportFile(
  operations: DataOperations,
  description: ResourceDescription,
  request: TenantRequest<Actor>,
  search: URLSearchParams,
): Promise<Response> {
  const { query, shown } = parseListQuery(description, search);
  const { filters, q, sort } = query;
  const { fields } = shown;
  const asked = { filters, sort, ...(q && { q }), ...(fields && { fields }) };
  const { fileName, pieces } = await execute(operations.export, request, asked);
  return csvStream(fileName, pieces(request));
}

/** The refused rows of an import with their reasons, to be mended and uploaded again. */
export async function rejectedFile(
  operations: ImportOperations,
  request: TenantRequest<Actor>,
  id: string,
): Promise<Response> {
  const { job, reasons } = await read(operations.rejected, request, { id });
  const table = job.tableName.replaceAll("_", "-");
  return csvStream(`${table}-refused.csv`, rejectedPieces(request.tenant.id, job, reasons));
}
