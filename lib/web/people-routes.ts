import { z } from "zod";
import { invitePerson } from "@/lib/admin/invitation/invite";
import { resendInvitation } from "@/lib/admin/invitation/resend";
import { revokeInvitation } from "@/lib/admin/invitation/revoke";
import { assignRoles } from "@/lib/admin/person/assign-roles";
import { deactivatePerson } from "@/lib/admin/person/deactivate";
import { exportPeople } from "@/lib/admin/person/export";
import { getPerson } from "@/lib/admin/person/get-person";
import { isPersonStatus, listPeople } from "@/lib/admin/person/queries";
import { reactivatePerson } from "@/lib/admin/person/reactivate";
import { resetSecondFactor } from "@/lib/admin/person/reset-second-factor";
import { listRoleChoices } from "@/lib/admin/person/role-choices";
import { signOutPerson } from "@/lib/admin/person/sign-out";
import { updatePerson } from "@/lib/admin/person/update";
import { execute } from "@/lib/core/execute";
import { parse } from "@/lib/core/parse";
import { authenticateApi } from "./authenticate-api";
import { commandRoute, readRoute } from "./operation-routes";
import { csvResponse } from "./people-csv";
import type { ApiCall, ApiRoute } from "./rest";

const listInput = z.strictObject({
  status: z.string().refine(isPersonStatus, "There is no such status.").optional(),
  text: z.string().trim().max(100, "Search for at most 100 characters.").optional(),
  after: z.uuid("This is not a person.").optional(),
});
const oneInput = z.strictObject({ id: z.uuid("This is not a person.") });

async function exported(call: ApiCall): Promise<Response> {
  const request = await authenticateApi(call);
  const filter = call.request.body === null ? {} : await call.body();
  return csvResponse(await execute(exportPeople, request, filter));
}

/** People of a workspace and their invitations. A person who is invited has the id they will keep. */
export const peopleRoutes: ApiRoute[] = [
  readRoute("people", listPeople, (raw) => parse(listInput, raw)),
  commandRoute("POST", "people", invitePerson, 201),
  {
    method: "POST",
    path: "people/export",
    realm: "tenant",
    permission: exportPeople.name,
    handle: exported,
  },
  readRoute("people/role-choices", listRoleChoices, () => undefined),
  readRoute("people/{id}", getPerson, (raw) => parse(oneInput, raw)),
  commandRoute("PATCH", "people/{id}", updatePerson),
  commandRoute("PUT", "people/{id}/roles", assignRoles),
  commandRoute("POST", "people/{id}/deactivate", deactivatePerson),
  commandRoute("POST", "people/{id}/reactivate", reactivatePerson),
  commandRoute("POST", "people/{id}/sign-out", signOutPerson),
  commandRoute("POST", "people/{id}/reset-second-factor", resetSecondFactor),
  commandRoute("POST", "invitations/{id}/resend", resendInvitation),
  commandRoute("POST", "invitations/{id}/revoke", revokeInvitation),
];
