import type { Origin } from "@/lib/core/context";
import { checkEnrollingStaff, type StaffClaim } from "../staff-session";
import { signInStaff } from "../staff-sign-in";
import { enableStaffAuthenticator, startStaffAuthenticator } from "./staff-enrolment";
import { codeAt } from "./test-factors";

/**
 * Signs a member of staff in for the first time and sets an authenticator app up, so that the session
 * is a full one. Returns it with the app's secret and the recovery codes.
 */
export async function enrolTestStaff(
  member: { email: string; password: string },
  origin: Origin,
): Promise<{ claim: StaffClaim; secret: string; recoveryCodes: string[] }> {
  const { email, password } = member;
  const claim = await signInStaff({ email, password }, { ...origin, device: undefined });
  const staff = await checkEnrollingStaff(claim, origin.now);
  if (!staff) throw new Error("This member of staff has a second factor already");
  const { secret } = await startStaffAuthenticator(staff);
  const code = codeAt(secret, origin.now);
  return { claim, secret, ...(await enableStaffAuthenticator(staff, { code }, origin)) };
}
