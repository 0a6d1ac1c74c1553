"use client";

import { Check } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { useReader } from "@/components/ui/reader";
import type { FieldDescription } from "@/lib/resource/description";
import { fieldText, MASK } from "./field-text";
import { stateTone } from "./state-tone";

const NUMBERS = new Set<FieldDescription["kind"]>(["integer", "decimal", "money", "percentage"]);
const MOST_TAGS = 3;

/** Numbers stand under each other digit by digit. */
export const isNumeric = ({ kind }: FieldDescription): boolean => NUMBERS.has(kind);

function Nothing() {
  return <span className="sr-only">Nothing</span>;
}

function Tags({ texts }: { texts: readonly unknown[] }) {
  const more = texts.length - MOST_TAGS;
  return (
    <span className="flex gap-1" title={texts.join(", ")}>
      {texts.slice(0, MOST_TAGS).map((text) => (
        <Badge key={String(text)}>{String(text)}</Badge>
      ))}
      {more > 0 && <Badge>+{more}</Badge>}
    </span>
  );
}

/**
 * A value in the cell of a list: one line, cut off where the column ends. `title` and `href` are
 * those of a reference's record, `currency` is the record's own, where it names one.
 */
export function FieldCell({
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
  if (field.isMasked || value === MASK) return <span title="Hidden from your role">{MASK}</span>;
  if (value === null || value === undefined || value === "") return <Nothing />;
  if (Array.isArray(value)) return value.length > 0 ? <Tags texts={value} /> : <Nothing />;
  const text = fieldText(field, value, {
    locale: reader?.locale,
    timeZone: reader?.timeZone,
    currency,
    title,
  });
  switch (field.kind) {
    case "boolean":
      return value === true ? (
        <Check aria-label="Yes" role="img" className="size-4 text-success" />
      ) : (
        <span className="text-ink-faint">No</span>
      );
    case "choice":
      return <Badge tone={stateTone(String(value))}>{text}</Badge>;
    case "date":
    case "date_time":
      // Server and browser may know different editions of a locale's words; either is right.
      return (
        <time dateTime={String(value)} suppressHydrationWarning>
          {text}
        </time>
      );
    case "reference":
      return href && title ? (
        <Link
          href={href}
          prefetch={false}
          tabIndex={-1}
          className="rounded underline-offset-2 hover:underline"
        >
          {text}
        </Link>
      ) : (
        text
      );
    case "json":
      return <code className="font-mono text-xs">{text}</code>;
    default:
      return text;
  }
}
