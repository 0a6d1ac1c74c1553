/** Sign-ups from one address: enough for an office, too few for a flood of empty workspaces. */
export const SIGN_UP_LIMIT = { name: "sign-up", points: 20, seconds: 3_600 };

/** The page asks while the visitor types. */
export const SUBDOMAIN_CHECK_LIMIT = { name: "check-subdomain", points: 120, seconds: 60 };
