import type { Choice, ProfileView } from "./views-account";

/** What the settings pages of a workspace show. Plain: these cross to the browser. */

export type ZoneChoices = ProfileView["timeZones"];

/** A form's fields by name as they stand on record; what is missing is blank. */
export type FieldValues = Readonly<Record<string, string>>;

/** Words and choices that differ between India and elsewhere. */
export type AddressChoices = {
  isIndian: boolean;
  /** India's states by GST code; empty elsewhere, where a region is typed. */
  states: Choice[];
};

export type RegistrationRow = {
  id: string;
  gstin: string;
  kind: string;
  state: string;
  city: string;
  isActive: boolean;
};

export type CompanyView = {
  /** What sign-up knows of the company. */
  account: {
    name: string;
    country: string;
    address: string;
    currency: string;
  };
  isIndian: boolean;
  canEdit: boolean;
  /** Null before the profile is saved for the first time. */
  version: number | null;
  values: FieldValues;
  registrations: RegistrationRow[];
  canEditRegistrations: boolean;
};

export type RegistrationView = AddressChoices & {
  /** Undefined on the form of a new one. */
  id: string | undefined;
  version: number | undefined;
  canEdit: boolean;
  /** The company must stand before it can be registered. */
  hasCompany: boolean;
  values: FieldValues;
};

export type BranchRow = {
  id: string;
  code: string;
  name: string;
  city: string;
  gstin: string;
  manager: string | null;
  parent: string | null;
  isActive: boolean;
};

export type BranchListView = {
  rows: BranchRow[];
  canAdd: boolean;
  ground: BranchGround;
  isIndian: boolean;
};

/** What must stand before a branch can: a company with a registration. */
export type BranchGround = "company-missing" | "registration-missing" | "ready";

export type BranchView = AddressChoices & {
  id: string | undefined;
  version: number | undefined;
  name: string;
  isActive: boolean;
  can: { edit: boolean; deactivate: boolean; reactivate: boolean };
  ground: BranchGround;
  values: FieldValues;
  companies: Choice[];
  registrations: Choice[];
  branches: Choice[];
  people: Choice[];
  timeZones: ZoneChoices;
};

/** How a workspace looks: to everybody who opens its address. */
export type BrandView = {
  /** Custom properties of app/globals.css; null for the product's own colours. */
  style: Readonly<Record<string, string>> | null;
  logoUrl: string | null;
};

export type BrandingView = {
  version: number | null;
  accent: string | null;
  logoUrl: string | null;
  name: string;
  canEdit: boolean;
};

export type LocaleView = {
  version: number | null;
  locale: string;
  timeZone: string;
  currency: string;
  /** This moment, for the sample; an ISO instant. */
  now: string;
  locales: Choice[];
  timeZones: ZoneChoices;
  canEdit: boolean;
};

export type SeriesRow = {
  id: string;
  documentLabel: string;
  where: string;
  fiscalYear: string;
  pattern: string;
  nextNumber: string;
  isGapless: boolean;
};

export type SeriesListView = { rows: SeriesRow[]; canAdd: boolean; hasCompany: boolean };

type SeriesChoice = Choice & { code: string };

export type SeriesView = {
  id: string | undefined;
  version: number | undefined;
  title: string;
  canEdit: boolean;
  hasCompany: boolean;
  isIndian: boolean;
  values: FieldValues;
  isGapless: boolean;
  /** The day that the sample number is for, such as 2026-11-23. */
  day: string;
  startMonth: number;
  branches: SeriesChoice[];
  registrations: Choice[];
};

/** A length of time in the largest unit that keeps it whole. */
export type Duration = { value: number; unit: "minutes" | "hours" | "days" };

export type SecurityPolicyView = {
  version: number | null;
  idle: Duration;
  absolute: Duration;
  people: number;
  enrolled: number;
  strictRoles: { id: string; name: string; people: number; enrolled: number }[];
  canEdit: boolean;
};
