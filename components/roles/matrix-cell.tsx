import { Asterisk, Check, Layers } from "lucide-react";
import type { MatrixReason } from "@/lib/web/views-roles";

type Reason = NonNullable<MatrixReason>;

const REASONS: Record<Reason, { icon: typeof Check; text: string }> = {
  everything: { icon: Asterisk, text: "May everything" },
  level: { icon: Layers, text: "May by level: all of this kind in the module" },
  named: { icon: Check, text: "May because it is named" },
};

const ORDER: readonly Reason[] = ["named", "level", "everything"];

/** What the marks of the matrix mean. */
export function MatrixLegend() {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-ink-muted text-xs">
      {ORDER.map((reason) => {
        const { icon: Icon, text } = REASONS[reason];
        return (
          <li key={reason} className="flex items-center gap-1.5">
            <span className="inline-flex size-5 items-center justify-center rounded bg-accent-soft text-accent-ink">
              <Icon aria-hidden className="size-3.5" />
            </span>
            {text}
          </li>
        );
      })}
    </ul>
  );
}

/** One role and one operation: a mark where it may, with why in its tip and for screen readers. */
export function MatrixCell({
  reason,
  role,
  operation,
}: {
  reason: MatrixReason;
  role: string;
  operation: string;
}) {
  if (!reason) {
    return (
      <td className="border-b border-l text-center">
        <span className="sr-only">no</span>
      </td>
    );
  }
  const { icon: Icon, text } = REASONS[reason];
  return (
    <td
      title={`${role}, ${operation}: ${text.toLowerCase()}`}
      className="border-b border-l bg-accent-soft text-center text-accent-ink"
    >
      <Icon aria-hidden className="mx-auto size-3.5" />
      <span className="sr-only">{text}</span>
    </td>
  );
}
