import { notFound } from "next/navigation";
import { getPerson } from "@/lib/admin/person/get-person";
import type { Holding } from "@/lib/admin/person/holdings";
import { isPersonStatus, listPeople, type PeopleFilter } from "@/lib/admin/person/queries";
import { listInvitationChoices, listRoleChoices } from "@/lib/admin/person/role-choices";
import { MODULES } from "@/lib/platform/catalog/modules";
import { getTier, TIERS } from "@/lib/platform/catalog/tiers";
import { readPage } from "./read-page";
import type { HoldingView, PeopleView, PersonView, RoleChoicesView } from "./views-people";
import { loadWorkspace, signedIn } from "./workspace";

type Choices = Awaited<ReturnType<typeof listRoleChoices.run>>;
export type PeopleSearch = Record<string, string | string[] | undefined>;

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const MOST_TYPED = 100;

const single = (value: string | string[] | undefined) =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

/** The filter of the list as its address has it; what is no filter is left out. */
export function peopleFilter(search: PeopleSearch): PeopleFilter {
  const status = single(search.status);
  const after = single(search.after);
  return {
    status: status && isPersonStatus(status) ? status : undefined,
    text: single(search.q)?.slice(0, MOST_TYPED),
    after: after && UUID.test(after) ? after : undefined,
  };
}

function address(path: string, { status, text, after }: PeopleFilter): string {
  const query = new URLSearchParams({
    ...(status && { status }),
    ...(text && { q: text }),
    ...(after && { after }),
  }).toString();
  return query ? `${path}?${query}` : path;
}

const groupOf = (role: Choices["roles"][number]): string =>
  role.isOwn
    ? "Roles of your own"
    : (MODULES.find(({ code }) => code === role.module)?.shortName ?? "The whole workspace");

const GROUP_ORDER = [
  "The whole workspace",
  "Roles of your own",
  ...MODULES.map(({ shortName }) => shortName),
];

function choicesView({ roles, places }: Choices): RoleChoicesView {
  const shown = roles.map((role) => ({
    id: role.id,
    name: role.name,
    description: role.description,
    group: groupOf(role),
  }));
  return {
    roles: GROUP_ORDER.flatMap((group) => shown.filter((role) => role.group === group)),
    places: {
      companyId: places.companies,
      branchId: places.branches,
      territoryId: places.territories,
      warehouseId: places.warehouses,
    },
  };
}

export async function loadPeople(slug: string, search: PeopleSearch): Promise<PeopleView> {
  const [session, { can }] = await Promise.all([signedIn(slug), loadWorkspace(slug)]);
  const { tenant, actor, now } = session;
  const filter = peopleFilter(search);
  const [found, choices] = await Promise.all([
    readPage(listPeople, session, filter),
    can.includes("people.invite") ? readPage(listInvitationChoices, session, undefined) : undefined,
  ]);
  const list = "/system-admin/people";
  return {
    people: found.people.map(({ inviteExpiresAt, lastActiveAt, ...person }) => ({
      id: person.id,
      name: person.name,
      email: person.email,
      status: person.status,
      userType: person.userType,
      hasJoined: person.hasJoined,
      roles: person.roles,
      hasSecondFactor: person.hasSecondFactor,
      inviteExpiresAt: inviteExpiresAt?.toISOString() ?? null,
      isInvitationOver: inviteExpiresAt !== null && inviteExpiresAt <= now,
      lastActiveAt: lastActiveAt?.toISOString() ?? null,
    })),
    filter: { status: filter.status, text: filter.text },
    nextHref: found.next ? address(list, { ...filter, after: found.next }) : null,
    exportHref: address(`${list}/export`, { ...filter, after: undefined }),
    seats: found.seats,
    planName: getTier(tenant.tier).name,
    exportPlan: tenant.features.includes("csv_export")
      ? null
      : (TIERS.find(({ features }) => features.includes("csv_export"))?.name ?? null),
    isEmailVerified: actor.isEmailVerified,
    can,
    choices: choices && choicesView(choices),
  };
}

function holdingView(holding: Holding, now: Date): HoldingView {
  const { id, roleId, role, places, validTo } = holding;
  const { companyId, branchId, territoryId, warehouseId } = holding;
  return {
    id,
    roleId,
    role,
    places,
    scope: { companyId, branchId, territoryId, warehouseId },
    validTo,
    isOver: validTo !== null && validTo < now.toISOString().slice(0, 10),
  };
}

export async function loadPerson(slug: string, id: string): Promise<PersonView> {
  const [session, { can }] = await Promise.all([signedIn(slug), loadWorkspace(slug)]);
  if (!UUID.test(id)) notFound();
  const { now } = session;
  const [person, choices] = await Promise.all([
    readPage(getPerson, session, { id }),
    can.includes("people.assign-roles") ? readPage(listRoleChoices, session, undefined) : undefined,
  ]);
  const { inviteExpiresAt } = person;
  return {
    id: person.id,
    version: person.version,
    name: person.name,
    email: person.email,
    phone: person.phone,
    status: person.status,
    userType: person.userType,
    hasJoined: person.hasJoined,
    isYourself: person.isYourself,
    isEmailVerified: person.emailVerifiedAt !== null,
    hasAuthenticator: person.hasAuthenticator,
    passkeys: person.passkeys,
    invitedBy: person.invitedBy,
    invitedAt: person.createdAt.toISOString(),
    inviteExpiresAt: inviteExpiresAt?.toISOString() ?? null,
    isInvitationOver: inviteExpiresAt !== null && inviteExpiresAt <= now,
    lastSignInAt: person.lastSignInAt?.toISOString() ?? null,
    lastActiveAt: person.lastActiveAt?.toISOString() ?? null,
    roles: person.roles.map((holding) => holdingView(holding, now)),
    sessions: person.sessions.map(({ startedAt, lastSeenAt, ...row }) => ({
      ...row,
      startedAt: startedAt.toISOString(),
      lastSeenAt: lastSeenAt?.toISOString() ?? null,
    })),
    can,
    choices: choices && choicesView(choices),
  };
}
