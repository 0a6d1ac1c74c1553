import { redirect } from "next/navigation";
import { exportAudit } from "@/lib/admin/audit/export";
import type { TenantRequest } from "@/lib/core/context";
import { execute } from "@/lib/core/execute";
import { problemResponse } from "./problem";
import { currentSession } from "./session";

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

/** The audit log as a CSV file, sent while it is read. `input` are the filters. */
export async function auditFile(request: TenantRequest, input: unknown): Promise<Response> {
  const { fileName, pieces } = await execute(exportAudit, request, input);
  return new Response(streamOf(pieces), {
    headers: {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "no-store",
    },
  });
}

/** The same for a browser: the query names the filters, empty ones are none. */
export async function downloadAudit(request: Request): Promise<Response> {
  const session = await currentSession();
  if (!session) redirect("/login?next=/system-admin/audit");
  const typed = [...new URL(request.url).searchParams].filter(([, value]) => value !== "");
  try {
    return await auditFile(session, Object.fromEntries(typed));
  } catch (error) {
    return problemResponse(error, session.requestId);
  }
}
