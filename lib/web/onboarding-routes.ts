import { controlDb } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { parse } from "@/lib/core/parse";
import { networkOf } from "@/lib/platform/identity/network";
import { spend } from "@/lib/platform/identity/throttle";
import { findSubdomainRefusal, suggestSubdomains } from "@/lib/platform/signup/availability";
import { signUpInput } from "@/lib/platform/signup/input";
import { SIGN_UP_LIMIT, SUBDOMAIN_CHECK_LIMIT } from "@/lib/platform/signup/limits";
import { registerTenant } from "@/lib/platform/signup/register";
import { normaliseSubdomain, SUBDOMAIN_MESSAGES } from "@/lib/platform/signup/subdomain";
import { rootAddress, workspaceAddress } from "./addresses";
import { loadProgress } from "./onboarding";
import { progressStream } from "./progress-stream";
import type { ApiCall, ApiRoute } from "./rest";

const MAX_NAME = 200;

async function checkSubdomain({ request, ip, now }: ApiCall): Promise<Response> {
  await spend(SUBDOMAIN_CHECK_LIMIT, networkOf(ip));
  const query = new URL(request.url).searchParams;
  const subdomain = normaliseSubdomain(query.get("subdomain") ?? "").slice(0, MAX_NAME);
  const refusal = await findSubdomainRefusal(controlDb(), subdomain, now);
  const companyName = (query.get("company_name") ?? "").slice(0, MAX_NAME);
  return Response.json({
    subdomain,
    available: refusal === undefined,
    reason: refusal ? SUBDOMAIN_MESSAGES[refusal] : null,
    suggestions: refusal ? await suggestSubdomains(subdomain, companyName, now) : [],
  });
}

async function register(call: ApiCall): Promise<Response> {
  const { request, ip, now, requestId } = call;
  const input = parse(signUpInput, await call.body());
  await spend(SIGN_UP_LIMIT, networkOf(ip));
  const idempotencyKey = request.headers.get("idempotency-key") ?? undefined;
  const { tenantId, slug } = await registerTenant(input, { now, requestId, ip, idempotencyKey });
  const { protocol, host } = rootAddress();
  const statusUrl = `${protocol}//${host}/api/v1/onboarding/${tenantId}`;
  return Response.json(
    { tenant_id: tenantId, address: workspaceAddress(slug), status_url: statusUrl },
    { status: 202, headers: { location: statusUrl } },
  );
}

async function getProgress(tenantId: string | undefined) {
  const progress = tenantId ? await loadProgress(tenantId) : undefined;
  if (!progress) throw new AppError("not_found", "tenant.unknown", "There is no such sign-up.");
  return progress;
}

/** Sign-up over HTTP: the same rules, limits and effects as the page. */
export const onboardingRoutes: ApiRoute[] = [
  {
    method: "GET",
    path: "onboarding/check-subdomain",
    realm: "site",
    permission: "public",
    handle: checkSubdomain,
  },
  {
    method: "POST",
    path: "onboarding/register",
    realm: "site",
    permission: "public",
    handle: register,
  },
  {
    method: "GET",
    path: "onboarding/{tenant_id}",
    realm: "site",
    permission: "public",
    handle: async ({ params }) => Response.json(await getProgress(params.tenant_id)),
  },
  {
    method: "GET",
    path: "onboarding/{tenant_id}/events",
    realm: "site",
    permission: "public",
    handle: async ({ params, request }) => {
      const first = await getProgress(params.tenant_id);
      return progressStream(first, () => getProgress(params.tenant_id), request.signal);
    },
  },
];
