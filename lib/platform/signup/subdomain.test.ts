import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RESERVED_SUBDOMAINS } from "./reserved-subdomains";
import {
  normaliseSubdomain,
  proposeSubdomains,
  refuseSubdomain,
  SUBDOMAIN_PATTERN,
  subdomainSkeleton,
} from "./subdomain";

describe("refuseSubdomain", () => {
  test.each([
    ["acme", undefined],
    ["acme-motors-2", undefined],
    ["a2z", undefined],
    ["ab", "too_short"],
    ["", "too_short"],
    ["a".repeat(41), "too_long"],
    ["2fast", "first_character"],
    ["-acme", "first_character"],
    ["acme-", "last_character"],
    ["ac--me", "double_hyphen"],
    ["xn--80ak6aa92e", "double_hyphen"],
    ["acme_motors", "characters"],
    ["acme.motors", "characters"],
    ["аcme", "characters"],
    ["ACME", "characters"],
    ["www", "reserved"],
    ["console", "reserved"],
    ["razorpay", "reserved"],
    ["c0nsole", "lookalike"],
    ["paypa1", "lookalike"],
    ["adrnin", "lookalike"],
    ["l0gin", "lookalike"],
    ["sign-up", "lookalike"],
  ])("%s → %s", (name, refusal) => {
    expect(refuseSubdomain(name)).toBe(refusal);
  });

  test("allows exactly what the pattern of the tenants table allows, less the reserved", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9-]{1,42}$/), (name) => {
        const refusal = refuseSubdomain(name);
        if (refusal === undefined) expect(name).toMatch(SUBDOMAIN_PATTERN);
        else if (["reserved", "lookalike", "double_hyphen"].includes(refusal)) {
          expect(name.length).toBeGreaterThanOrEqual(3);
        } else expect(name).not.toMatch(SUBDOMAIN_PATTERN);
      }),
    );
  });
});

test("reserved names are spelt the way they are compared", () => {
  for (const name of RESERVED_SUBDOMAINS) expect(normaliseSubdomain(name)).toBe(name);
});

test("upper case and blanks do not make another name", () => {
  expect(normaliseSubdomain("  AcMe ")).toBe("acme");
});

test.each([
  ["acme-motors", "acmemotors"],
  ["modern", "modem"],
  ["b0sch", "bosch"],
])("%s and %s look the same", (one, other) => {
  expect(subdomainSkeleton(one)).toBe(subdomainSkeleton(other));
});

describe("proposeSubdomains", () => {
  test.each([
    ["Acme Motors Private Limited", "acme-motors"],
    ["Müller & Söhne GmbH", "muller-and-sohne"],
    ["Google", "google-erp"],
    ["24x7 Services LLP", "team-24x7-services"],
  ])("%s → %s", (company, best) => {
    expect(proposeSubdomains(company)[0]).toBe(best);
  });

  test("only offers what the rules allow, whatever the name", () => {
    fc.assert(
      fc.property(fc.string(), (company) => {
        for (const name of proposeSubdomains(company)) {
          expect(refuseSubdomain(name)).toBeUndefined();
        }
      }),
    );
  });
});
