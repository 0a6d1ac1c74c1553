import { AppError } from "@/lib/core/errors";
import { billingTime } from "@/lib/platform/billing/clock";
import { getDocumentPdf } from "@/lib/platform/billing/document/find-document";
import { currentRequest } from "./current-request";
import { problemResponse } from "./problem";
import { requireStaff } from "./session";

/** Serves a tenant's invoice or credit note as PDF to staff who may see billing. */
export async function serveConsoleDocument(request: Request, tenantId: string): Promise<Response> {
  const { requestId, now } = await currentRequest();
  try {
    await requireStaff("billing.read");
    const number = new URL(request.url).searchParams.get("number");
    if (!number || !/^[0-9a-f-]{36}$/.test(tenantId)) {
      throw new AppError("not_found", "document.not-found", "There is no such document.");
    }
    const { fileName, bytes } = await getDocumentPdf(tenantId, number, await billingTime(now));
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `inline; filename="${fileName}"`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    return problemResponse(error, requestId);
  }
}
