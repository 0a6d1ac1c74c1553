import { accountRoutes } from "./account-routes";
import { apiKeysRoutes } from "./api-keys-routes";
import { auditRoutes } from "./audit-routes";
import { authRoutes } from "./auth-routes";
import { billingRoutes } from "./billing-routes";
import { consoleBillingRoutes } from "./console-billing-routes";
import { onboardingRoutes } from "./onboarding-routes";
import { peopleRoutes } from "./people-routes";
import type { ApiRoute } from "./rest";
import { rolesRoutes } from "./roles-routes";
import { secondFactorRoutes } from "./second-factor-routes";
import { sessionEventRoutes } from "./session-events";
import { settingsRoutes } from "./settings-routes";

/** Every route of the REST API. Explicit: nothing is scanned. */
export const API_ROUTES: readonly ApiRoute[] = [
  ...onboardingRoutes,
  ...authRoutes,
  ...accountRoutes,
  ...peopleRoutes,
  ...auditRoutes,
  ...secondFactorRoutes,
  ...sessionEventRoutes,
  ...rolesRoutes,
  ...apiKeysRoutes,
  ...settingsRoutes,
  ...consoleBillingRoutes,
  ...billingRoutes,
];
