import { accountRoutes } from "./account-routes";
import { activityRoutes } from "./activity-routes";
import { apiKeysRoutes } from "./api-keys-routes";
import { auditRoutes } from "./audit-routes";
import { authRoutes } from "./auth-routes";
import { billingRoutes } from "./billing-routes";
import { consoleBillingRoutes } from "./console-billing-routes";
import { dataRoutes, resourceDataRoutes } from "./data-routes";
import { onboardingRoutes } from "./onboarding-routes";
import { peopleRoutes } from "./people-routes";
import { resourceDirectoryRoutes } from "./resource-directory-routes";
import { resourceRoutes } from "./resource-routes";
import type { ApiRoute } from "./rest";
import { rolesRoutes } from "./roles-routes";
import { savedViewRoutes } from "./saved-view-routes";
import { searchRoutes } from "./search-routes";
import { secondFactorRoutes } from "./second-factor-routes";
import { sessionEventRoutes } from "./session-events";
import { settingsRoutes } from "./settings-routes";
import { webhooksRoutes } from "./webhooks-routes";

/** Routes that somebody wrote. Explicit: nothing is scanned. */
export const OWN_ROUTES: readonly ApiRoute[] = [
  ...onboardingRoutes,
  ...authRoutes,
  ...accountRoutes,
  ...peopleRoutes,
  ...auditRoutes,
  ...secondFactorRoutes,
  ...sessionEventRoutes,
  ...rolesRoutes,
  ...savedViewRoutes,
  ...searchRoutes,
  ...apiKeysRoutes,
  ...activityRoutes,
  ...webhooksRoutes,
  ...settingsRoutes,
  ...consoleBillingRoutes,
  ...billingRoutes,
  ...resourceDirectoryRoutes,
  ...dataRoutes,
];

/** Every route of the REST API: those, and what each resource of the register has beside them. */
export const API_ROUTES: readonly ApiRoute[] = [
  ...OWN_ROUTES,
  ...resourceRoutes(OWN_ROUTES),
  ...resourceDataRoutes,
];
