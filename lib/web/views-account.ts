/** What the pages about one's own account show. Plain: it crosses to the browser. */

export type Choice = { value: string; label: string };

export type ProfileView = {
  version: number;
  name: string;
  email: string;
  companyName: string;
  phone: string | null;
  locale: string;
  timeZone: string;
  theme: "light" | "dark" | "system";
  avatarUrl: string | null;
  isEmailVerified: boolean;
  emailChange: {
    to: string;
    expiresAt: string;
    isOldConfirmed: boolean;
    isNewConfirmed: boolean;
  } | null;
  locales: Choice[];
  /** Time zones by continent. */
  timeZones: { region: string; zones: Choice[] }[];
};

/** What choosing a new password takes: whose it is, so that a guessable one can be named. */
export type PasswordView = {
  name: string;
  email: string;
  companyName: string;
  changedAt: string | null;
};

export type SessionRow = {
  id: string;
  device: string;
  ipAddress: string | null;
  startedAt: string;
  lastSeenAt: string | null;
  isCurrent: boolean;
  /** Whether a second factor was given. */
  isStrong: boolean;
  /** Platform staff who was let in as the reader. */
  isStaff: boolean;
};
