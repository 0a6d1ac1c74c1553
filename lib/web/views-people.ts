/** What the pages about people hand to their components. Instants are ISO texts. */

export type PersonRow = {
  id: string;
  name: string;
  email: string;
  status: string;
  userType: string;
  /** False for an invitation that was never accepted. */
  hasJoined: boolean;
  roles: string[];
  hasSecondFactor: boolean;
  inviteExpiresAt: string | null;
  isInvitationOver: boolean;
  lastActiveAt: string | null;
};

export type PeopleFilterView = { status: string | undefined; text: string | undefined };

export type PeopleView = {
  people: PersonRow[];
  filter: PeopleFilterView;
  /** Address of the next page, or null on the last one. */
  nextHref: string | null;
  exportHref: string;
  seats: { used: number; limit: number };
  planName: string;
  /** The plan that includes exports; null when this one does. */
  exportPlan: string | null;
  isEmailVerified: boolean;
  can: string[];
  /** Undefined for whoever may not invite. */
  choices: RoleChoicesView | undefined;
};

type PlaceChoice = { id: string; name: string };
export type RoleChoice = {
  id: string;
  name: string;
  description: string | null;
  /** Heading under which it is offered. */
  group: string;
};

/** Roles the reader may give, and the parts of the company to give them for. */
export type RoleChoicesView = {
  roles: RoleChoice[];
  places: Record<PlaceKind, PlaceChoice[]>;
};

export type PlaceKind = "companyId" | "branchId" | "territoryId" | "warehouseId";

/** A role of a person: where it was given for and until when. */
export type HoldingView = {
  id: string;
  roleId: string;
  role: string;
  places: string[];
  scope: Record<PlaceKind, string | null>;
  /** Last day, as year-month-day. */
  validTo: string | null;
  isOver: boolean;
};

export type PersonSessionRow = {
  id: string;
  device: string;
  ipAddress: string | null;
  startedAt: string;
  lastSeenAt: string | null;
  isSecondFactorPassed: boolean;
  isImpersonation: boolean;
  isCurrent: boolean;
};

export type PersonView = {
  id: string;
  version: number;
  name: string;
  email: string;
  phone: string | null;
  status: string;
  userType: string;
  hasJoined: boolean;
  isYourself: boolean;
  isEmailVerified: boolean;
  hasAuthenticator: boolean;
  passkeys: number;
  invitedBy: string | null;
  invitedAt: string;
  inviteExpiresAt: string | null;
  isInvitationOver: boolean;
  lastSignInAt: string | null;
  lastActiveAt: string | null;
  roles: HoldingView[];
  sessions: PersonSessionRow[];
  can: string[];
  choices: RoleChoicesView | undefined;
};

export type InvitationView = {
  companyName: string;
  name: string;
  email: string;
  inviter: string | null;
};
