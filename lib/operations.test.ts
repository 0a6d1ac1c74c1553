import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isEntryName, LEVELS } from "@/lib/core/permissions";
import { API_ROUTES } from "@/lib/web/routes";
import { OPERATIONS, OWN_OPERATIONS } from "./operations";
import { MODULE_CODES } from "./platform/catalog/modules";

const sources = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"])
  .toString()
  .split("\n")
  .filter((file) => /^(app|lib)\/.*\.tsx?$/.test(file) && !/\.test\.tsx?$|\/test-/.test(file))
  .map((file) => ({ file, text: readFileSync(file, "utf8") }));

/** Names in the declarations of a kind: the first `name:` after each. */
function declaredNames(maker: string): string[] {
  const declaration = new RegExp(
    `(?:=>?|return)\\s+${maker}(?:<[^(]*>)?\\(\\{\\s*name: "([^"]+)"`,
    "g",
  );
  return sources.flatMap(({ text }) =>
    [...text.matchAll(declaration)].map(([, name]) => name ?? ""),
  );
}

const namesOf = (kind: "command" | "read") =>
  OWN_OPERATIONS.filter((operation) => operation.kind === kind).map(({ name }) => name);

describe("the register of operations", () => {
  test("holds every command that is declared, and each once", () => {
    const declared = declaredNames("defineCommand");
    expect(declared.length).toBe(
      sources.reduce(
        (sum, { text }) => sum + (text.match(/(?:=>?|return)\s+defineCommand[<(]/g)?.length ?? 0),
        0,
      ),
    );
    expect(namesOf("command").toSorted()).toEqual(declared.toSorted());
    expect(new Set(declared).size).toBe(declared.length);
  });

  test("holds every read that is declared", () => {
    const declared = declaredNames("defineRead");
    expect(declared.length).toBe(
      sources.reduce(
        (sum, { text }) =>
          sum +
          (text.match(/(?:=>?|return)\s+defineRead(?:<[^(]*>)?\((?!\{\s*\.\.\.operations\.)/g)
            ?.length ?? 0),
        0,
      ),
    );
    expect(namesOf("read").toSorted()).toEqual(declared.toSorted());
  });

  test("every operation has a name, a module and a level", () => {
    const modules: readonly string[] = MODULE_CODES;
    expect(
      OPERATIONS.filter(
        ({ name, module, level }) =>
          !isEntryName(name) || !modules.includes(module) || !LEVELS.includes(level),
      ),
    ).toEqual([]);
  });

  test("operations of one name agree on module, level and rows: they are one permission", () => {
    const permissions = new Map<string, Set<string>>();
    for (const { name, module, level } of OPERATIONS) {
      permissions.set(name, (permissions.get(name) ?? new Set()).add(`${module} ${level}`));
    }
    expect([...permissions].filter(([, kinds]) => kinds.size > 1)).toEqual([]);
  });
});

describe("the routes of the API", () => {
  const known = new Set<string>(OPERATIONS.map(({ name }) => name));

  test("each says which operation it runs", () => {
    const unknown = API_ROUTES.filter(
      ({ permission }) => !["public", "session"].includes(permission) && !known.has(permission),
    );
    expect(unknown.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  test("these alone are open to everybody", () => {
    expect(
      API_ROUTES.filter(({ permission }) => permission === "public").map(
        ({ method, path, realm }) => `${realm} ${method} ${path}`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "site GET onboarding/check-subdomain",
        "site POST onboarding/register",
        "site GET onboarding/{tenant_id}",
        "site GET onboarding/{tenant_id}/events",
        "tenant POST auth/login",
        "tenant POST auth/refresh",
        "tenant POST auth/password-reset",
        "tenant POST auth/password-reset/complete",
      ]
    `);
  });

  test("no two answer the same call", () => {
    const calls = API_ROUTES.map(
      ({ method, path, realm }) => `${realm} ${method} ${path.replace(/\{[^}]+\}/g, "{}")}`,
    );
    expect(calls.length).toBe(new Set(calls).size);
  });
});

/** The roads with gates. */
const ROADS = /\b(runAction|answerAction|execute|runStaffAction|runStaffCommand)\b/;
/** Actions beside the roads, each with its reason. */
const SIGN_UP = "nobody is signed in yet; throttled per address";
const SIGN_IN = "it is the way in; throttled per account and address";
const MAIL_LINK = "whoever holds the link from the mail may; single use, throttled";
const LEAVING = "nobody needs a right to leave";
const CONFIRMING = "the gates wait for it; checks session and proof, throttled";
const HANDED_ON = "hands on to lib/web, which takes the road there";
const OPEN_ACTIONS: Record<string, string> = {
  "app/(site)/pay/[token]/actions.ts":
    "whoever holds the signed link may pay its one invoice; throttled per network",
  "app/(site)/signup/[tenantId]/actions.ts": SIGN_UP,
  "app/(site)/signup/actions.ts": SIGN_UP,
  "app/console/(auth)/confirm/actions.ts": CONFIRMING,
  "app/console/(auth)/enrol/actions.ts": CONFIRMING,
  "app/console/(auth)/invite/actions.ts": MAIL_LINK,
  "app/console/(auth)/login/actions.ts": SIGN_IN,
  "app/console/(auth)/login/second-factor/actions.ts": SIGN_IN,
  "app/console/(staff)/actions.ts": LEAVING,
  "app/t/[tenant]/(auth)/confirm-email/actions.ts": MAIL_LINK,
  "app/t/[tenant]/(auth)/invite/actions.ts": MAIL_LINK,
  "app/t/[tenant]/(auth)/login/actions.ts": SIGN_IN,
  "app/t/[tenant]/(auth)/login/second-factor/actions.ts": SIGN_IN,
  "app/t/[tenant]/(auth)/reset/actions.ts": MAIL_LINK,
  "app/t/[tenant]/(auth)/verify/actions.ts": MAIL_LINK,
  "app/t/[tenant]/(workspace)/[module]/[resource]/[id]/actions.ts": HANDED_ON,
  "app/t/[tenant]/(workspace)/[module]/[resource]/[id]/activity-actions.ts": HANDED_ON,
  "app/t/[tenant]/(workspace)/account/confirm/actions.ts": CONFIRMING,
  "app/t/[tenant]/(workspace)/account/password/actions.ts":
    "hashes outside the transaction and then runs the command password.change",
  "app/t/[tenant]/(workspace)/actions.ts": LEAVING,
  "app/t/[tenant]/(workspace)/billing/export/actions.ts":
    "asks the gates of billing.export alone; the file itself is made by that read",
};

test("every server action goes through a road with gates, or is listed with its reason", () => {
  const open = sources
    .filter(({ text }) => /^"use server";/m.test(text) && !ROADS.test(text))
    .map(({ file }) => file);
  expect(open.toSorted()).toEqual(Object.keys(OPEN_ACTIONS).toSorted());
});
