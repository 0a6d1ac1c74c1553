import { z } from "zod";
import { parse } from "@/lib/core/parse";
import { removePasskey } from "@/lib/platform/identity/passkey/remove";
import { renamePasskey } from "@/lib/platform/identity/passkey/rename";
import { disableAuthenticator } from "@/lib/platform/identity/second-factor/disable";
import { enableAuthenticator } from "@/lib/platform/identity/second-factor/enable";
import { readSecondFactor } from "@/lib/platform/identity/second-factor/queries";
import { renewRecoveryCodes } from "@/lib/platform/identity/second-factor/renew-recovery-codes";
import { startAuthenticator } from "@/lib/platform/identity/second-factor/start";
import { confirmSession } from "@/lib/platform/identity/session/confirm";
import { authenticateApi } from "./authenticate-api";
import { commandRoute, readRoute } from "./operation-routes";
import type { ApiCall, ApiRoute } from "./rest";

const confirmation = z.strictObject({
  password: z.string("Give your password or a code.").optional(),
  code: z.string("Give your password or a code.").optional(),
});

/** Confirms who calls, so that dangerous operations are open for ten minutes. */
async function confirm(call: ApiCall): Promise<Response> {
  const { tenant, actor, ...origin } = await authenticateApi(call);
  await confirmSession(tenant, actor, parse(confirmation, await call.body()), origin);
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
}

/** The caller's own second factors. A passkey can only be made in a browser, on our own pages. */
export const secondFactorRoutes: ApiRoute[] = [
  {
    method: "POST",
    path: "auth/confirm",
    realm: "tenant",
    permission: "session",
    handle: confirm,
  },
  readRoute("second-factor", readSecondFactor, () => undefined),
  commandRoute("POST", "second-factor/start", startAuthenticator),
  commandRoute("POST", "second-factor/enable", enableAuthenticator),
  commandRoute("POST", "second-factor/disable", disableAuthenticator),
  commandRoute("POST", "second-factor/recovery-codes", renewRecoveryCodes),
  commandRoute("PATCH", "passkeys/{id}", renamePasskey),
  commandRoute("DELETE", "passkeys/{id}", removePasskey),
];
