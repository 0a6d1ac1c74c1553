import { config } from "@/lib/core/config";
import { getSubscription } from "@/lib/platform/billing/subscription/queries";
import { readPage } from "./read-page";
import type { PlanPageView, SubscriptionView } from "./views-billing";
import { signedIn } from "./workspace";

/** The subscription as the pages about modules show it; for those who may manage it. */
export async function loadModules(slug: string): Promise<SubscriptionView> {
  return readPage(getSubscription, await signedIn(slug), undefined);
}

/** The subscription to choose a plan for, and who to write to about what sales grants. */
export async function loadPlan(slug: string): Promise<PlanPageView> {
  return { subscription: await loadModules(slug), salesEmail: config().SUPPLIER_EMAIL };
}
