import { notFound } from "next/navigation";
import { findStaffInvitation } from "@/lib/platform/staff/accept";
import { STAFF_PERMISSIONS, STAFF_ROLES } from "@/lib/platform/staff/permissions";
import { listStaff } from "@/lib/platform/staff/queries";
import { admitStaff } from "./console";
import { currentRequest } from "./current-request";
import type { ConsoleMemberView, ConsoleRoleChoice, ConsoleStaffRow } from "./views-console";

type Member = Awaited<ReturnType<typeof listStaff>>[number];

function stateOf({ status, isInvited }: Member): ConsoleStaffRow["state"] {
  if (status === "deactivated") return "deactivated";
  return isInvited ? "invited" : "active";
}

const rowView = (member: Member): ConsoleStaffRow => ({
  id: member.id,
  name: member.name,
  email: member.email,
  roles: member.roles.map(({ name }) => name),
  state: stateOf(member),
  hasSecondFactor: member.hasSecondFactor,
  lastSignInAt: member.lastLoginAt?.toISOString() ?? null,
  inviteExpiresAt: member.isInvited ? (member.inviteExpiresAt?.toISOString() ?? null) : null,
});

export async function loadStaffAccounts(): Promise<{
  rows: ConsoleStaffRow[];
  canManage: boolean;
}> {
  const { permissions } = await admitStaff("staff.read");
  const members = await listStaff();
  return { rows: members.map(rowView), canManage: permissions.has("staff.manage") };
}

/** Roles that somebody may give: those that permit no more than their own. */
function choicesWithin(permissions: ReadonlySet<string>): ConsoleRoleChoice[] {
  return STAFF_ROLES.filter((role) => role.permissions.every((code) => permissions.has(code))).map(
    ({ code, name, permissions: codes }) => ({
      code,
      name,
      permits: codes.map((permission) => STAFF_PERMISSIONS[permission]),
    }),
  );
}

/** The roles a new member may be given. */
export async function loadRoleChoices(): Promise<ConsoleRoleChoice[]> {
  const { permissions } = await admitStaff("staff.manage");
  return choicesWithin(permissions);
}

/** One account; 404 where there is none. */
export async function loadMember(id: string): Promise<ConsoleMemberView> {
  const staff = await admitStaff("staff.read");
  const member = (await listStaff()).find((row) => row.id === id);
  if (!member) notFound();
  return {
    ...rowView(member),
    roleCodes: member.roles.map(({ code }) => code),
    choices: choicesWithin(staff.permissions),
    isOneself: id === staff.id,
    canManage: staff.permissions.has("staff.manage") && id !== staff.id,
  };
}

/** Who a link into the staff is for; undefined when it is not open. Nobody need be signed in. */
export async function loadStaffInvitation(
  token: string,
): Promise<{ name: string; email: string } | undefined> {
  return findStaffInvitation(token, (await currentRequest()).now);
}
