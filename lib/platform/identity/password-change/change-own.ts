import type { TenantRequest } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { execute } from "@/lib/core/execute";
import { auditFailedSignIn } from "../sign-in-audit";
import { CURRENT_WRONG, changePassword } from "./change";

/**
 * Runs `password.change` and notes a wrong current password in the audit, which the command cannot:
 * its transaction is rolled back. Both the page and the API come through here.
 */
export async function changeOwnPassword(
  request: TenantRequest,
  given: unknown,
): Promise<{ endedSessions: number }> {
  try {
    return await execute(changePassword, request, given);
  } catch (error) {
    const { actor, tenant } = request;
    if (actor && error instanceof AppError && error.reason === CURRENT_WRONG.reason) {
      await auditFailedSignIn(tenant, request, actor, "confirmation");
    }
    throw error;
  }
}
