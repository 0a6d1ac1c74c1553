import { Secret, TOTP } from "otpauth";
import { inTenant } from "@/lib/core/database";
import { execute } from "@/lib/core/execute";
import { checkSession } from "../session/check";
import { openSession } from "../session/open";
import { originAt, type TestWorkspace } from "../test-workspace";
import { enableAuthenticator } from "./enable";
import { startAuthenticator } from "./start";

/** The code an authenticator app shows at an instant. */
export const codeAt = (secret: string, now: Date): string =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: now.getTime() });

/** A signed-in request of the workspace's owner, without a second factor given. */
export async function ownerRequest({ tenant, owner }: TestWorkspace, now: Date) {
  const opened = await inTenant(tenant.place, (tx) =>
    openSession(tx, { userId: owner.id }, "browser", originAt(now)),
  );
  if (!opened) throw new Error("no session");
  return requestOf({ tenant, owner }, opened, now);
}

/** The request of whoever a session belongs to. */
export async function requestOf(
  { tenant }: TestWorkspace,
  { sessionId, userId }: { sessionId: string; userId: string },
  now: Date,
) {
  const actor = await checkSession(tenant.place, { sessionId, userId, kind: "browser" }, now);
  if (!actor) throw new Error("no actor");
  return { tenant, actor, ...originAt(now) };
}

/** Sets an authenticator app up for the owner; the code of `now` is used up by it. */
export async function setUpAuthenticator(workspace: TestWorkspace, now: Date) {
  const request = await ownerRequest(workspace, now);
  const { secret } = await execute(startAuthenticator, request, {});
  const code = codeAt(secret, now);
  const { recoveryCodes } = await execute(enableAuthenticator, request, { code });
  return { secret, recoveryCodes, sessionId: request.actor.sessionId };
}
