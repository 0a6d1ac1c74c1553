"use client";

import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { useReader } from "@/components/ui/reader";
import type { FieldDescription } from "@/lib/resource/description";
import { fieldText, MASK } from "./field-text";
import { stateTone } from "./state-tone";

const LINK = "rounded text-accent-ink underline-offset-2 hover:underline";
const NUMBERS = new Set(["integer", "decimal", "money", "percentage"]);

function Tags({ texts }: { texts: readonly unknown[] }) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      {texts.map((text) => (
        <Badge key={String(text)}>{String(text)}</Badge>
      ))}
    </span>
  );
}

/**
 * A value to read, by the kind of its field. `title` and `href` are those of a reference's record;
 * `currency` is the record's own, where it names one.
 */
export function FieldValue({
  field,
  value,
  title,
  href,
  currency,
}: {
  field: FieldDescription;
  value: unknown;
  title?: string | null | undefined;
  href?: string | undefined;
  currency?: string | undefined;
}) {
  const reader = useReader();
  const isEmpty =
    value === null || value === undefined || value === "" || (Array.isArray(value) && !value[0]);
  if (field.isMasked || value === MASK) return <span title="Hidden from your role">{MASK}</span>;
  if (isEmpty) {
    return (
      <span className="text-ink-faint">
        <span aria-hidden>–</span>
        <span className="sr-only">Nothing</span>
      </span>
    );
  }
  const writing = { locale: reader?.locale, timeZone: reader?.timeZone, currency, title };
  const text = fieldText(field, value, writing);
  if (field.kind === "choice") {
    return field.name === "status" || field.name.endsWith("Status") ? (
      <Badge tone={stateTone(String(value))}>{text}</Badge>
    ) : (
      text
    );
  }
  if (field.kind === "date_time") return <DateTime at={String(value)} />;
  if (field.kind === "date") {
    // Server and browser may know different editions of a locale's words; either is right.
    return (
      <time dateTime={String(value)} suppressHydrationWarning>
        {text}
      </time>
    );
  }
  if (field.kind === "reference" && href && title) {
    return (
      <Link href={href} className={LINK}>
        {text}
      </Link>
    );
  }
  if (field.kind === "email" || field.kind === "phone") {
    const to = field.kind === "email" ? `mailto:${text}` : `tel:${text.replace(/[^+\d]/g, "")}`;
    return (
      <a href={to} className={LINK}>
        {text}
      </a>
    );
  }
  if (field.kind === "list" && Array.isArray(value)) return <Tags texts={value} />;
  if (field.kind === "long_text") return <span className="whitespace-pre-line">{text}</span>;
  if (field.kind === "json") {
    return (
      <code className="block max-h-40 overflow-auto whitespace-pre-wrap break-all font-mono text-xs">
        {JSON.stringify(value, null, 2)}
      </code>
    );
  }
  return NUMBERS.has(field.kind) ? <span className="tabular-nums">{text}</span> : text;
}
