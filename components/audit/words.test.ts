import { expect, test } from "vitest";
import type { AuditEntryView } from "@/lib/web/views-audit";
import { actorOf, deedOf, fieldLabel, nounOf } from "./words";

const entry = (given: Partial<AuditEntryView> & { kind?: AuditEntryView["actor"]["kind"] }) =>
  ({
    action: "update",
    table: "roles",
    recordLabel: "Buyer",
    actor: { kind: given.kind ?? "user", id: "1", name: "Ada", email: null },
    ...given,
  }) as AuditEntryView;

test.each([
  ["sales_orders", "sales order"],
  ["branches", "branch"],
  ["companies", "company"],
  ["currencies", "currency"],
  ["purchase_requisitions", "purchase requisition"],
  ["warehouses", "warehouse"],
  ["expense_claims", "expense claim"],
  ["invoices", "invoice"],
  ["courier_boxes", "courier box"],
  ["leave_balances", "leave balance"],
  ["api_keys", "API key"],
  ["users", "person"],
])("a row of %s is a %s", (table, noun) => {
  expect(nounOf(table)).toBe(noun);
});

test.each([
  ["branch_id", "Branch"],
  ["gstin", "GSTIN"],
  ["email_verified_at", "E-mail verified at"],
  ["mfa_secret_enc", "MFA secret"],
  ["recovery_code_hashes", "Recovery code"],
  ["requiresSecondFactor", "Requires second factor"],
  ["id", "ID"],
])("the column %s is labelled %s", (field, label) => {
  expect(fieldLabel(field)).toBe(label);
});

test("who did what reads as a sentence", () => {
  const sentence = (given: Parameters<typeof entry>[0]) =>
    `${actorOf(entry(given))} ${deedOf(entry(given))}`;
  expect(sentence({})).toBe("Ada changed role");
  expect(sentence({ action: "status_change", table: "users" })).toBe(
    "Ada changed the state of person",
  );
  expect(sentence({ action: "login" })).toBe("Ada signed in");
  expect(sentence({ action: "denied" })).toBe("Ada was refused");
  expect(sentence({ kind: "staff" })).toBe("Platform staff as Ada changed role");
  expect(sentence({ kind: "api_key" })).toBe("API key of Ada changed role");
  expect(sentence({ table: "audit_logs", action: "export", recordLabel: "Audit log" })).toBe(
    "Ada exported",
  );
  const nobody = { id: null, name: null, email: null };
  expect(sentence({ actor: { kind: "system", ...nobody } })).toBe("The system changed role");
  expect(sentence({ action: "login_failed", actor: { kind: "system", ...nobody } })).toBe(
    "Somebody failed to sign in",
  );
});
