"use server";

import { refresh } from "next/cache";
import { revokeApiKey } from "@/lib/admin/api-key/revoke";
import { createApiKey } from "@/lib/operations";
import { formFields, runAction, typedValues } from "@/lib/web/run-action";
import type { FormState } from "@/lib/web/views";

/** Names of operations travel as JSON in one field; what is none is refused by the command. */
function sentNames(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return null;
  }
}

/** The key itself goes back in `values`, this one time: nothing on our side can show it again. */
export async function create(_previous: FormState, form: FormData): Promise<FormState> {
  const { permissions, extent, expiresOn, allowedIps, ...typed } = formFields(form);
  const addresses = String(allowedIps ?? "").split(/[\s,]+/);
  let apiKey = "";
  const state = await runAction(
    createApiKey,
    {
      ...typed,
      ...(extent === "some" && { scopes: sentNames(permissions) }),
      ...(expiresOn && { expiresOn }),
      allowedIps: addresses.filter((address) => address !== ""),
    },
    {
      values: typedValues({ ...typed, expiresOn: expiresOn ?? "", allowedIps: allowedIps ?? "" }),
      notice: "The key is made.",
      onDone: ({ key }) => {
        apiKey = key;
        refresh();
      },
    },
  );
  return apiKey ? { ...state, values: { apiKey } } : state;
}

export async function revoke(_previous: FormState, form: FormData): Promise<FormState> {
  return runAction(revokeApiKey, formFields(form), {
    notice: "Revoked.",
    onDone: () => refresh(),
  });
}
