import { expect, test } from "vitest";
import { nextPath } from "./next-path";

test.each([
  ["/", "/"],
  ["/system-admin/people", "/system-admin/people"],
  ["/crm?status=open&page=2", "/crm?status=open&page=2"],
  [null, "/"],
  ["", "/"],
  ["people", "/"],
  ["//evil.example", "/"],
  ["///evil.example", "/"],
  ["/\\evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["/..//evil.example", "/"],
  ["https://evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["/login?next=/login", "/"],
  ["/enter?token=x", "/"],
  ["/api/auth/signout", "/"],
])("%s → %s", (wanted, path) => {
  expect(nextPath(wanted)).toBe(path);
});
