import type { Known } from "@/lib/record/register";
import type { FieldDescription } from "@/lib/resource/description";
import { cellOf } from "./cell-text";
import type { DataColumn } from "./columns";
import type { DataEngine } from "./write-rows";

const EXAMPLES: Record<FieldDescription["kind"], string> = {
  text: "",
  long_text: "",
  email: "name@example.com",
  phone: "+91 98450 12345",
  choice: "",
  boolean: "no",
  integer: "1",
  decimal: "1.5",
  money: "1999.00",
  percentage: "18",
  date: "2026-12-31",
  time: "09:30",
  date_time: "2026-12-31T09:30:00+05:30",
  reference: "",
  list: "first|second",
  json: "{}",
};

/**
 * One row that shows what goes where: the resource's own examples, of references what they are called by,
 * of choices the first, and the label where nothing speaks for itself.
 */
export function templateRow(
  { register }: Pick<DataEngine, "register">,
  { resource }: Known,
  targets: readonly DataColumn[],
): string[] {
  const examples = (resource.example ?? {}) as Record<string, unknown>;
  return targets.map(({ field }) => {
    const { kind, target, choices, label, name } = field;
    const known = target ? register.find(target) : undefined;
    if (known) return `${known.description.label.one}: its code or name`;
    const own = examples[name] === undefined ? null : cellOf(field, examples[name]);
    return own ?? choices?.[0]?.value ?? (EXAMPLES[kind] || label);
  });
}
