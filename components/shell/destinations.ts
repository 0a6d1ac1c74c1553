import { MODULES } from "@/lib/platform/catalog/modules";
import type { ModuleLink, WorkspaceView } from "@/lib/web/views";
import { MODULE_LETTERS } from "./module-letters";

export type Destination = {
  href: string;
  label: string;
  /** The letter that follows `g`, when there is one. */
  letter?: string;
  /** Set on a module that the plan does not hold. */
  isLocked?: boolean;
  module?: ModuleLink["code"];
  /** Set on what is about the subscription. */
  place?: "modules" | "billing";
  /** The pages under it: the palette offers all, the sidebar leaves those aside out. */
  pages: readonly { href: string; label: string; isAside?: boolean; newLabel?: string }[];
};

export const HOME: Destination = { href: "/", label: "Home", letter: "h", pages: [] };

/** The pages about the reader's own account. */
export const ACCOUNT = [
  { href: "/account/profile", label: "Your profile" },
  { href: "/account/security", label: "Security" },
  { href: "/account/sessions", label: "Your sessions" },
] as const;

/** Every module of the workspace as a place to go, in catalogue order. */
export function moduleDestinations({
  modules,
  pages,
}: Pick<WorkspaceView, "modules" | "pages">): Destination[] {
  return modules.map((link) => ({
    href: `/${link.path}`,
    label: MODULES.find((module) => module.code === link.code)?.shortName ?? link.name,
    letter: MODULE_LETTERS[link.code],
    isLocked: !link.isEntitled,
    module: link.code,
    pages: [
      ...(link.code === "system_admin" ? pages : []),
      ...link.lists.map(({ isMain, ...list }) => ({ ...list, isAside: !isMain })),
    ],
  }));
}

/** What is subscribed to and what it costs, for those who manage it. */
export function subscriptionDestinations({ can }: Pick<WorkspaceView, "can">): Destination[] {
  if (!can.includes("billing.read")) return [];
  return [
    {
      href: "/modules",
      label: "Modules",
      letter: "m",
      place: "modules",
      pages: [{ href: "/modules/plan", label: "Plan" }],
    },
    {
      href: "/billing",
      label: "Billing",
      letter: "b",
      place: "billing",
      pages: [
        { href: "/billing/documents", label: "Invoices and credit notes" },
        { href: "/billing/payments", label: "Payments" },
        { href: "/billing/autopay", label: "Autopay" },
        { href: "/billing/details", label: "Billing details" },
        { href: "/billing/export", label: "Export your data" },
        { href: "/billing/cancel", label: "Cancel the subscription" },
      ],
    },
  ];
}
