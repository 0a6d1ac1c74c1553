import type { Currency } from "@/lib/core/money";
import type { ModuleCode } from "@/lib/platform/catalog/modules";
import type { TierCode } from "@/lib/platform/catalog/tiers";
import type { PageIcon } from "./pages";

/** Plain descriptions that pages hand to components. No dates, no bigints: they cross to the browser. */

/** What a form action answers: messages by field name, one for the whole form, and the values typed. */
export type FormState = {
  fields: Record<string, string>;
  message?: string;
  /** Set when something unexpected happened, so that support can find it in the logs. */
  requestId?: string;
  values: Record<string, string>;
  /** The stable reason of a refusal. */
  reason?: string;
  /** Set when it succeeded: what to say about it. */
  notice?: string;
  /** The person must confirm who they are; then the same form is sent again. */
  needsConfirmation?: boolean;
};

/**
 * A list to go to; the sidebar shows the main ones, the palette all. `newLabel`: what making a record
 * of it is called, for those who may.
 */
export type ListLink = { href: string; label: string; isMain?: boolean; newLabel?: string };

/** Lists of one sort, with what each row of them says. */
export type ListGroup = {
  title: string;
  links: readonly { href: string; label: string; text: string }[];
};

export type ModuleLink = {
  code: ModuleCode;
  path: string;
  name: string;
  isEntitled: boolean;
  lists: readonly ListLink[];
};

export type PageLink = { href: string; label: string; icon: PageIcon; text: string };

/** `impersonation`: platform staff acts as this person. `read-only`: staff suspended the workspace. */
export type WorkspaceNotice =
  | { kind: "impersonation"; reason: string; mayWrite: boolean }
  | { kind: "read-only"; reason: "nonpayment" | "admin" | null }
  | SubscriptionNotice
  | { kind: "unverified-email"; email: string };

/**
 * What the subscription needs. `mayManage`: the reader can do something about it; only then is an
 * amount given (minor units). Days are 'YYYY-MM-DD'.
 */
export type SubscriptionNotice = { mayManage: boolean } & (
  | { kind: "trial"; daysLeft: number; endsOn: string; willConvert: boolean }
  | { kind: "past-due"; owed: OwedAmount | null; suspendsOn: string }
  | { kind: "suspended"; owed: OwedAmount | null; closesOn: string }
  | { kind: "cancelling"; on: string }
  | { kind: "ended"; keptUntil: string }
);

type OwedAmount = { amount: number; currency: Currency };

/** What the shell around every workspace page shows. */
export type WorkspaceView = {
  tenant: { id: string; slug: string; name: string; address: string };
  user: {
    id: string;
    name: string;
    email: string;
    roles: string[];
    isEmailVerified: boolean;
    avatarUrl: string | null;
    locale: string;
    timeZone: string;
    theme: "light" | "dark" | "system";
  };
  /** Changes with the reader's rights. */
  accessDigest: string;
  /** Operations with pages of their own that the reader may use; what is not in it is not shown. */
  can: string[];
  /** Pages of System Admin the reader may see. */
  pages: PageLink[];
  /** What everybody must know on every page, most important first. */
  notices: WorkspaceNotice[];
  tier: TierCode;
  modules: ModuleLink[];
};

export type HomeView = {
  companyName: string;
  owner: string;
  createdAt: string;
  tier: TierCode;
  people: { active: number; limit: number };
  tables: number;
  /** Latest sign-ins of this workspace's people, newest first. */
  recentSignIns: { id: string; name: string; email: string; at: string; device: string }[];
};
