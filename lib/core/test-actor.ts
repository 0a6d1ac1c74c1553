import type { Actor } from "./context";

/** A signed-in person for tests: one role with `codes`, everything else ordinary. */
export function testActor({
  codes = ["*"],
  ...actor
}: Partial<Actor> & { codes?: readonly string[] } = {}): Actor {
  return {
    kind: "user",
    id: "01890000-0000-7000-8000-000000000001",
    name: "Ada",
    email: "ada@acme.test",
    isEmailVerified: true,
    sessionId: "01890000-0000-7000-8000-000000000002",
    keyId: undefined,
    roles: ["Tested"],
    grants: [
      {
        roleId: "01890000-0000-7000-8000-000000000003",
        role: "Tested",
        codes: new Set(codes),
        scope: undefined,
        rules: [],
      },
    ],
    limitedTo: undefined,
    secondFactor: { isEnrolled: false, isRequired: false, isPassed: false },
    confirmedAt: null,
    impersonation: undefined,
    locale: "en-IN",
    timeZone: "Asia/Kolkata",
    theme: "system",
    avatarMediaId: null,
    ...actor,
  };
}
