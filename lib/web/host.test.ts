import { expect, test } from "vitest";
import { parseHost } from "./host";

test.each([
  ["localhost:3000", { realm: "site" }],
  ["LOCALHOST:3000", { realm: "site" }],
  ["localhost.:3000", { realm: "site" }],
  ["console.localhost:3000", { realm: "console" }],
  ["acme.localhost:3000", { realm: "tenant", slug: "acme" }],
  ["AcMe.localhost:3000", { realm: "tenant", slug: "acme" }],
  ["a.b.localhost:3000", { realm: "unknown" }],
  ["acme.localhost:4000", { realm: "unknown" }],
  ["acme.evil.test", { realm: "unknown" }],
  ["localhost:3000.evil.test", { realm: "unknown" }],
  ["-acme.localhost:3000", { realm: "unknown" }],
  ["ac_me.localhost:3000", { realm: "unknown" }],
  [".localhost:3000", { realm: "unknown" }],
  [null, { realm: "unknown" }],
])("%s → %j", (host, realm) => {
  expect(parseHost(host, "localhost:3000")).toEqual(realm);
});
