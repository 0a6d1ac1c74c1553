import { getSecurityPolicy } from "@/lib/admin/security-policy/queries";
import { updateSecurityPolicy } from "@/lib/admin/security-policy/update";
import { isPermitted } from "@/lib/core/permissions";
import { readPage } from "./read-page";
import type { Duration, SecurityPolicyView } from "./views-settings";
import { signedIn } from "./workspace";

const MINUTES = { days: 24 * 60, hours: 60, minutes: 1 } as const;

/** Minutes in the largest unit that keeps them whole. */
function durationOf(minutes: number): Duration {
  const unit = minutes % MINUTES.days === 0 ? "days" : minutes % 60 === 0 ? "hours" : "minutes";
  return { value: minutes / MINUTES[unit], unit };
}

/** A length that was typed as a number and a unit, in minutes; NaN for what is no number. */
export function minutesOf(value: unknown, unit: unknown): number {
  const factor = Object.entries(MINUTES).find(([name]) => name === unit)?.[1] ?? Number.NaN;
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" ? Number.NaN : Number(text) * factor;
}

export async function loadSecurityPolicy(slug: string): Promise<SecurityPolicyView> {
  const session = await signedIn(slug);
  const { idleMinutes, absoluteHours, ...policy } = await readPage(
    getSecurityPolicy,
    session,
    undefined,
  );
  return {
    ...policy,
    idle: durationOf(idleMinutes),
    absolute: durationOf(absoluteHours * 60),
    canEdit: isPermitted(session.actor, updateSecurityPolicy),
  };
}
