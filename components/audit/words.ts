import { sentenceCase } from "@/components/ui/sentence-case";
import type { AuditEntryView } from "@/lib/web/views-audit";

const ACTIONS: Record<string, string> = {
  insert: "added",
  update: "changed",
  delete: "deleted",
  status_change: "changed the state of",
  export: "exported",
  print: "printed",
};

/** Things that are not called what their table is. */
const NOUNS: Record<string, string> = {
  users: "person",
  user_roles: "role of a person",
  user_sessions: "session",
  role_permissions: "permission of a role",
  data_access_rules: "access rule",
  api_keys: "API key",
  audit_logs: "audit log",
  branches: "branch",
  gst_registrations: "GST registration",
  hsn_codes: "HSN code",
  gst_rates: "GST rate",
  settings: "settings",
  number_series: "number series",
};

/** What one row of a table is called: `sales_orders` is a sales order. */
export function nounOf(table: string): string {
  const known = NOUNS[table];
  if (known) return known;
  const words = table.replace(/_/g, " ");
  if (words.endsWith("ies")) return `${words.slice(0, -3)}y`;
  if (/(sses|xes|ches|shes)$/.test(words)) return words.slice(0, -2);
  return words.replace(/s$/, "");
}

/** The name of an action for a filter. */
export const actionLabel = (action: string): string =>
  ({
    insert: "Added",
    update: "Changed",
    delete: "Deleted",
    status_change: "Changed state",
    login: "Signed in",
    logout: "Signed out",
    login_failed: "Failed sign-in",
    export: "Exported",
    print: "Printed",
    denied: "Refused",
  })[action] ?? sentenceCase(action);

/** What was done, in words that follow the name of who did it. */
export function deedOf({ action, table, recordLabel }: AuditEntryView): string {
  if (action === "login") return "signed in";
  if (action === "logout") return "signed out";
  if (action === "login_failed") return "failed to sign in";
  if (action === "denied") return "was refused";
  const noun = nounOf(table);
  const deed = `${ACTIONS[action] ?? sentenceCase(action).toLowerCase()} ${noun}`;
  // "changed person Ada": the label says which one; without it the noun has to do.
  return recordLabel && recordLabel.toLowerCase() === noun ? deed.replace(` ${noun}`, "") : deed;
}

/** Who did it. Platform staff act as a person, a key for one. */
export function actorOf({ actor, action }: AuditEntryView): string {
  const name = actor.name ?? "somebody";
  if (actor.kind === "staff") return `Platform staff as ${name}`;
  if (actor.kind === "api_key") return actor.name ? `API key of ${name}` : "API key";
  if (actor.kind === "import") return actor.name ? `Import by ${name}` : "Import";
  if (actor.kind === "user") return actor.name ?? "Somebody who was removed";
  return action === "login_failed" ? "Somebody" : "The system";
}

const UPPER = /^(id|ip|gst|gstin|hsn|pan|tan|tds|tcs|url|mfa|api|sla|upi|ifsc)$/i;

/** A column as a label: `branch_id` is the branch, `gstin` is GSTIN. */
export function fieldLabel(field: string): string {
  const words = field
    .replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    .replace(/(.)_(ids?|enc|hash|hashes)$/, "$1")
    .split("_")
    .map((word) => (UPPER.test(word) ? word.toUpperCase() : word))
    .join(" ")
    .replace(/\bemail\b/g, "e-mail")
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What is wrong with a chain at one number. */
export const faultText = (kind: string, sequenceNo: number): string => {
  const row = `Row ${sequenceNo.toLocaleString("en-IN")}`;
  return (
    {
      missing: `${row} is missing.`,
      repeated: `${row} carries a number that was given out before.`,
      unlinked: `${row} does not follow the row before it.`,
      changed: `${row} was changed after it was sealed.`,
      cut: `From row ${sequenceNo.toLocaleString("en-IN")} on, the end of the log is gone.`,
      rewritten: `${row} is not the row that was sealed under this number: the log was rewritten.`,
      "half-sealed": "A row carries a hash and no number.",
    }[kind] ?? `${row}: ${kind}`
  );
};
