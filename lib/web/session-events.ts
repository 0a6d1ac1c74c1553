import { currentTime } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { accessDigest } from "./access-digest";
import { nextAccessChange } from "./access-hub";
import { authenticateApi } from "./authenticate-api";
import { eventStream } from "./event-stream";
import type { ApiCall, ApiRoute } from "./rest";

/** The digest of the caller's rights as of now; null once the session is over. */
async function lookAgain(call: ApiCall): Promise<string | null> {
  try {
    const { actor, tenant } = await authenticateApi({ ...call, now: currentTime() });
    return accessDigest(actor, tenant);
  } catch (error) {
    if (error instanceof AppError && error.code === "unauthenticated") return null;
    throw error;
  }
}

async function sessionEvents(call: ApiCall): Promise<Response> {
  const { actor, tenant } = await authenticateApi(call);
  return eventStream<string | null>(
    {
      name: "access",
      first: accessDigest(actor, tenant),
      look: () => lookAgain(call),
      printOf: (digest) => digest ?? "",
      dataOf: (digest) => ({ digest }),
      isOver: (digest) => digest === null,
      wait: (longest, gone) => nextAccessChange(tenant.id, longest, gone),
    },
    call.request.signal,
  );
}

/** Tells an open page at once when its reader's rights change or the session ends. */
export const sessionEventRoutes: ApiRoute[] = [
  {
    method: "GET",
    path: "session/events",
    realm: "tenant",
    permission: "session",
    handle: sessionEvents,
  },
];
