import { redirect } from "next/navigation";
import { AppError } from "@/lib/core/errors";
import { secondStepChoices } from "@/lib/platform/identity/second-factor/complete-sign-in";
import { readSecondFactor } from "@/lib/platform/identity/second-factor/queries";
import { staffSecondStepChoices } from "@/lib/platform/identity/staff-sign-in";
import { currentRequest } from "./current-request";
import { readPage } from "./read-page";
import { currentTicket } from "./second-factor-ticket";
import { currentEnrollingStaff, currentStaff, currentTenant } from "./session";
import type { FactorChoicesView, SecurityView } from "./views-security";
import { signedIn } from "./workspace";

/** The second step of a sign-in, as its pages show it. */

export const SECOND_STEP_OVER = "/login?notice=second-step";

/** Whether an error says that the first step must be taken again. */
export const isTicketOver = (error: unknown): boolean =>
  error instanceof AppError && error.reason === "second-factor.ticket";

async function choicesOrLogin(
  load: (ticket: string, now: Date) => Promise<FactorChoicesView>,
): Promise<FactorChoicesView> {
  const ticket = await currentTicket();
  if (!ticket) redirect("/login");
  const { now } = await currentRequest();
  try {
    return await load(ticket, now);
  } catch (error) {
    if (isTicketOver(error)) redirect(SECOND_STEP_OVER);
    throw error;
  }
}

/** What this browser's sign-in may be completed with; without a ticket it goes to the sign-in. */
export async function loadSecondStep(slug: string): Promise<FactorChoicesView> {
  const tenant = await currentTenant(slug);
  if (tenant?.lifecycle !== "ready") redirect("/login");
  return choicesOrLogin((ticket, now) => secondStepChoices(tenant, ticket, now));
}

export const loadStaffSecondStep = (): Promise<FactorChoicesView> =>
  choicesOrLogin(staffSecondStepChoices);

/** Who sets a second factor up on the console; strangers go to the sign-in. */
export async function loadEnrolment(): Promise<{ email: string; isDone: boolean }> {
  const enrolling = await currentEnrollingStaff();
  if (enrolling) return { email: enrolling.email, isDone: false };
  const staff = await currentStaff();
  if (!staff) redirect("/login");
  return { email: staff.email, isDone: true };
}

/** How the reader's own account is secured. */
export async function loadSecurity(slug: string): Promise<SecurityView> {
  const { authenticatorSince, ...security } = await readPage(
    readSecondFactor,
    await signedIn(slug),
    undefined,
  );
  return { ...security, authenticatorSince: authenticatorSince?.toISOString() ?? null };
}
