import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { execute } from "@/lib/core/execute";
import { parse } from "@/lib/core/parse";
import { IMAGE_MAX_BYTES } from "@/lib/platform/files/encode-image";
import { cancelEmailChange } from "@/lib/platform/identity/email-change/cancel";
import { requestEmailChange } from "@/lib/platform/identity/email-change/request";
import { resendVerification } from "@/lib/platform/identity/email-verification/resend";
import { changePassword } from "@/lib/platform/identity/password-change/change";
import { changeOwnPassword } from "@/lib/platform/identity/password-change/change-own";
import { askPasswordReset } from "@/lib/platform/identity/password-reset/ask";
import { resetPassword } from "@/lib/platform/identity/password-reset/use";
import { changeAvatar, removeAvatar } from "@/lib/platform/identity/profile/avatar";
import { getProfile } from "@/lib/platform/identity/profile/queries";
import { updateProfile } from "@/lib/platform/identity/profile/update";
import { listSessions } from "@/lib/platform/identity/session/queries";
import { revokeSession } from "@/lib/platform/identity/session/revoke";
import { revokeOtherSessions } from "@/lib/platform/identity/session/revoke-others";
import { authenticateApi, getHostTenant, originOf } from "./authenticate-api";
import { commandRoute, readRoute } from "./operation-routes";
import type { ApiCall, ApiRoute } from "./rest";

const done = (status = 204) =>
  new Response(null, { status, headers: { "cache-control": "no-store" } });

/** The same answer whether or not the address belongs to anybody; the rest happens later. */
async function askReset(call: ApiCall): Promise<Response> {
  await askPasswordReset(await getHostTenant(call), await call.body(), originOf(call));
  return done(202);
}

async function useReset(call: ApiCall): Promise<Response> {
  await resetPassword(await getHostTenant(call), await call.body(), originOf(call));
  return done();
}

const passwordInput = z.strictObject({
  current_password: z.string({ error: "Give your current password." }),
  new_password: z.string({ error: "Choose a new password." }),
});

/** The command's own names on the wire. */
const PASSWORD_FIELDS: Record<string, string> = {
  currentPassword: "current_password",
  newPassword: "new_password",
};

async function changeMyPassword(call: ApiCall): Promise<Response> {
  const request = await authenticateApi(call);
  const { current_password: currentPassword, new_password: newPassword } = parse(
    passwordInput,
    await call.body(),
  );
  try {
    await changeOwnPassword(request, { currentPassword, newPassword });
    return done();
  } catch (error) {
    if (!(error instanceof AppError && error.fields)) throw error;
    const fields = Object.fromEntries(
      Object.entries(error.fields).map(([name, text]) => [PASSWORD_FIELDS[name] ?? name, text]),
    );
    throw new AppError(error.code, error.reason, error.message, { fields });
  }
}

/** The body's bytes, read no further than a picture may be long. */
export async function readPictureBody({ body }: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > IMAGE_MAX_BYTES) {
      throw new AppError("invalid", "body.too-large", "The picture is larger than 2 MB.");
    }
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** The picture itself is the body; its type is found out from its bytes. */
async function putAvatar(call: ApiCall): Promise<Response> {
  const request = await authenticateApi(call);
  const image = await readPictureBody(call.request);
  const { mediaId } = await execute(changeAvatar, request, { image });
  return Response.json({ avatar_media_id: mediaId }, { headers: { "cache-control": "no-store" } });
}

/** One's own account over HTTP: the same rules, limits and effects as the pages. */
export const accountRoutes: ApiRoute[] = [
  {
    method: "POST",
    path: "auth/password-reset",
    realm: "tenant",
    permission: "public",
    handle: askReset,
  },
  {
    method: "POST",
    path: "auth/password-reset/complete",
    realm: "tenant",
    permission: "public",
    handle: useReset,
  },
  readRoute("me/profile", getProfile, () => undefined),
  commandRoute("PATCH", "me/profile", updateProfile),
  {
    method: "POST",
    path: "me/password",
    realm: "tenant",
    permission: changePassword.name,
    handle: changeMyPassword,
  },
  {
    method: "PUT",
    path: "me/avatar",
    realm: "tenant",
    permission: changeAvatar.name,
    handle: putAvatar,
  },
  commandRoute("DELETE", "me/avatar", removeAvatar),
  commandRoute("POST", "me/email", requestEmailChange),
  commandRoute("DELETE", "me/email", cancelEmailChange),
  commandRoute("POST", "me/email/verification", resendVerification),
  readRoute("me/sessions", listSessions, () => undefined),
  commandRoute("POST", "me/sessions/revoke-others", revokeOtherSessions),
  commandRoute("DELETE", "me/sessions/{id}", revokeSession),
];
