import { authRoutes } from "./auth-routes";
import { onboardingRoutes } from "./onboarding-routes";
import type { ApiRoute } from "./rest";
import { sessionEventRoutes } from "./session-events";

/** Every route of the REST API. Explicit: nothing is scanned. */
export const API_ROUTES: readonly ApiRoute[] = [
  ...onboardingRoutes,
  ...authRoutes,
  ...sessionEventRoutes,
];
