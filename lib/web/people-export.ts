import { exportPeople } from "@/lib/admin/person/export";
import { execute } from "@/lib/core/execute";
import { currentRequest } from "./current-request";
import { nextPath } from "./next-path";
import { peopleFilter } from "./people";
import { csvResponse } from "./people-csv";
import { problemResponse } from "./problem";
import { currentSession } from "./session";

/** Answers the link that downloads the list: the file, the sign-in, or why there is none. */
export async function exportPeopleFile(query: URLSearchParams): Promise<Response> {
  const session = await currentSession();
  const request = await currentRequest();
  if (!session) {
    const next = encodeURIComponent(nextPath(request.path));
    return new Response(null, { status: 303, headers: { location: `/login?next=${next}` } });
  }
  const { status, text } = peopleFilter(Object.fromEntries(query));
  try {
    return csvResponse(await execute(exportPeople, session, { status, text }));
  } catch (error) {
    return problemResponse(error, request.requestId);
  }
}
