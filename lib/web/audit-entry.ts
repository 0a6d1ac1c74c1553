import type { AuditEntry } from "@/lib/admin/audit/entries";
import { deviceName } from "@/lib/platform/identity/device";
import type { AuditEntryView, AuditValueView } from "./views-audit";

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
/** Longer texts are in the export. */
const MOST_SHOWN = 400;

function textOf(value: unknown): string {
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every((part) => typeof part !== "object")) {
    return value.join(", ");
  }
  return JSON.stringify(value) ?? "";
}

function valueView(value: unknown): AuditValueView {
  const isEmpty = value === null || value === undefined || value === "";
  if (isEmpty || (Array.isArray(value) && value.length === 0)) return { kind: "empty" };
  if (typeof value === "string" && INSTANT.test(value)) return { kind: "instant", at: value };
  const text = textOf(value);
  const isLong = text.length > MOST_SHOWN;
  return { kind: "text", text: isLong ? `${text.slice(0, MOST_SHOWN)}…` : text };
}

/** An audit row as components draw it. */
export function entryView(entry: AuditEntry): AuditEntryView {
  const { at, changes, userAgent, rowHash: _, ...plain } = entry;
  return {
    ...plain,
    at: at.toISOString(),
    device: userAgent && deviceName(userAgent),
    changes: changes.map(({ field, isSecret, from, to }) =>
      isSecret
        ? { field, isSecret }
        : { field, isSecret, from: valueView(from), to: valueView(to) },
    ),
  };
}
