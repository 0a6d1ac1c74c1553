import { forbidden, redirect } from "next/navigation";
import { execute } from "@/lib/core/execute";
import { isPermitted } from "@/lib/core/permissions";
import { read } from "@/lib/core/read";
import { checkExport, exportWorkspace } from "@/lib/platform/billing/leave/export";
import { formFailure } from "./form-failure";
import { problemResponse } from "./problem";
import { currentSession } from "./session";
import type { FormState } from "./views";
import { signedIn } from "./workspace";

const PAGE = "/billing/export";

function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

/** The workspace's data as a download, sent while it is read. */
export async function downloadWorkspace(): Promise<Response> {
  const session = await currentSession();
  if (!session) redirect(`/login?next=${PAGE}`);
  try {
    const { fileName, pieces } = await execute(exportWorkspace, session, {});
    return new Response(streamOf(pieces), {
      headers: {
        "content-type": "application/zip",
        "content-disposition": `attachment; filename="${fileName}"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    return problemResponse(error, session.requestId);
  }
}

/** Passes the gates of the download, a recent confirmation included. */
export async function checkDownload(): Promise<FormState> {
  const session = await currentSession();
  if (!session) redirect(`/login?next=${PAGE}`);
  try {
    await read(checkExport, session, undefined);
    return { fields: {}, values: {}, notice: "The download begins." };
  } catch (error) {
    return formFailure(error, {});
  }
}

/** For the page that offers the download: whoever may not have it is told so. */
export async function loadExport(slug: string): Promise<{ companyName: string }> {
  const { actor, tenant } = await signedIn(slug);
  if (!isPermitted(actor, checkExport)) forbidden();
  return { companyName: tenant.name };
}
