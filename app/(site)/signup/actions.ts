"use server";

import { redirect } from "next/navigation";
import { AppError } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { hashToken, randomToken } from "@/lib/core/secrets";
import { spend } from "@/lib/platform/identity/throttle";
import { signUpInput } from "@/lib/platform/signup/input";
import { SIGN_UP_LIMIT } from "@/lib/platform/signup/limits";
import { registerTenant } from "@/lib/platform/signup/register";
import { currentRequest } from "@/lib/web/current-request";
import { formFailure } from "@/lib/web/form-failure";
import { rememberSignUpBrowser } from "@/lib/web/onboarding";
import type { FormState } from "@/lib/web/views";

const FIELDS = ["company_name", "subdomain", "country", "state_code", "gstin"] as const;
const OWNER_FIELDS = ["name", "email", "password"] as const;

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** The form's flat fields as the shape that the REST API takes. */
function readForm(form: FormData) {
  const fields = Object.fromEntries(FIELDS.map((name) => [name, textOf(form, name)]));
  const owner = Object.fromEntries(
    OWNER_FIELDS.map((name) => [name, textOf(form, `owner.${name}`)]),
  );
  // Without JavaScript the state stays selectable for companies abroad; there it means nothing.
  const isIndian = fields.country === "IN";
  return {
    ...fields,
    state_code: isIndian ? fields.state_code : undefined,
    // Nor does the sample company, which is an Indian one.
    sample_company: isIndian && form.get("sample_company") === "on",
    owner,
  };
}

/** Everything typed but the password, to fill the form again. */
function typedValues(form: FormData): Record<string, string> {
  const names = [...FIELDS, "sample_company", "owner.name", "owner.email"];
  return Object.fromEntries(names.map((name) => [name, textOf(form, name)]));
}

/** The same form with other values would be taken for a repetition of the first. */
function asFormError(error: unknown): unknown {
  if (!(error instanceof AppError && error.reason === "idempotency.other-request")) return error;
  const message = "This form was sent before with other values. Reload the page to sign up again.";
  return new AppError("conflict", error.reason, message);
}

/** Registers the company and leads to the progress page. */
export async function signUp(_previous: FormState, form: FormData): Promise<FormState> {
  const { realm, now, requestId, ip = "unknown" } = await currentRequest();
  let tenantId: string;
  try {
    if (realm !== "site") {
      throw new AppError("not_found", "route.unknown", "Sign up on the main site.");
    }
    const input = parse(signUpInput, readForm(form));
    await spend(SIGN_UP_LIMIT, ip);
    const browserSecret = textOf(form, "idempotency_key") || randomToken();
    ({ tenantId } = await registerTenant(input, {
      now,
      requestId,
      ip,
      // The key is stored as it is and the secret must not be.
      idempotencyKey: hashToken(browserSecret),
      browserSecret,
    }));
    await rememberSignUpBrowser(tenantId, browserSecret);
  } catch (error) {
    return formFailure(asFormError(error), typedValues(form));
  }
  redirect(`/signup/${tenantId}`);
}
