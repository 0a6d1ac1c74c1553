import { z } from "zod";
import { createBranch } from "@/lib/admin/branch/create";
import { deactivateBranch } from "@/lib/admin/branch/deactivate";
import { reactivateBranch } from "@/lib/admin/branch/reactivate";
import { updateBranch } from "@/lib/admin/branch/update";
import { changeLogo, removeLogo } from "@/lib/admin/branding/logo";
import { getBranding } from "@/lib/admin/branding/queries";
import { updateBranding } from "@/lib/admin/branding/update";
import { createRegistration } from "@/lib/admin/company/gst-registration/create";
import { updateRegistration } from "@/lib/admin/company/gst-registration/update";
import { getCompany } from "@/lib/admin/company/queries";
import { updateCompany } from "@/lib/admin/company/update";
import { getLocale } from "@/lib/admin/locale/queries";
import { updateLocale } from "@/lib/admin/locale/update";
import { createSeries } from "@/lib/admin/number-series/create";
import { updateSeries } from "@/lib/admin/number-series/update";
import { getSecurityPolicy } from "@/lib/admin/security-policy/queries";
import { updateSecurityPolicy } from "@/lib/admin/security-policy/update";
import { execute } from "@/lib/core/execute";
import { parse } from "@/lib/core/parse";
import { readPictureBody } from "./account-routes";
import { authenticateApi } from "./authenticate-api";
import { commandRoute, readRoute } from "./operation-routes";
import type { ApiCall, ApiRoute } from "./rest";

const nothing = (raw: unknown) => void parse(z.strictObject({}), raw);

/** The picture is the body, the version that was read stands in the query: `?version=3`, or none. */
async function putLogo(call: ApiCall): Promise<Response> {
  const request = await authenticateApi(call);
  const version = new URL(call.request.url).searchParams.get("version");
  const image = await readPictureBody(call.request);
  const { logoMediaId, version: next } = await execute(changeLogo, request, {
    version: version === null ? null : Number(version),
    image,
  });
  return Response.json(
    { logo_media_id: logoMediaId, version: next },
    { headers: { "cache-control": "no-store" } },
  );
}

/** The settings of a workspace over HTTP: the same rules as the pages. A PUT replaces the whole record. */
export const settingsRoutes: ApiRoute[] = [
  readRoute("company", getCompany, nothing),
  commandRoute("PUT", "company", updateCompany),
  commandRoute("POST", "gst-registrations", createRegistration, 201),
  commandRoute("PUT", "gst-registrations/{id}", updateRegistration),
  commandRoute("POST", "branches", createBranch, 201),
  commandRoute("PUT", "branches/{id}", updateBranch),
  commandRoute("POST", "branches/{id}/deactivate", deactivateBranch),
  commandRoute("POST", "branches/{id}/reactivate", reactivateBranch),
  readRoute("branding", getBranding, nothing),
  commandRoute("PUT", "branding", updateBranding),
  {
    method: "PUT",
    path: "branding/logo",
    realm: "tenant",
    permission: changeLogo.name,
    handle: putLogo,
  },
  commandRoute("DELETE", "branding/logo", removeLogo),
  readRoute("locale", getLocale, nothing),
  commandRoute("PUT", "locale", updateLocale),
  commandRoute("POST", "number-series", createSeries, 201),
  commandRoute("PUT", "number-series/{id}", updateSeries),
  readRoute("security-policy", getSecurityPolicy, nothing),
  commandRoute("PUT", "security-policy", updateSecurityPolicy),
];
