"use client";

import { GitMerge } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { fieldText } from "@/components/fields/field-text";
import { useReferences } from "@/components/fields/references";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { useReader } from "@/components/ui/reader";
import type { Conflict, Side, Sides } from "./stale-edit";

const NAMES: Record<Side, string> = { yours: "Yours", theirs: "Theirs" };

/** One field that two people typed: both words side by side, one of them taken. */
function Choice({
  conflict,
  side,
  onChange,
}: {
  conflict: Conflict;
  side: Side;
  onChange: (side: Side) => void;
}) {
  const reader = useReader();
  const { titleOf } = useReferences();
  const words = (value: unknown) => {
    const { field } = conflict;
    const title = typeof value === "string" ? titleOf(value) : undefined;
    const writing = { locale: reader?.locale, timeZone: reader?.timeZone, title };
    return (field ? fieldText(field, value, writing) : String(value)) || "Nothing";
  };
  return (
    <fieldset className="grid gap-x-3 gap-y-1.5 px-4 py-2.5 sm:grid-cols-[11rem_1fr_1fr]">
      <legend className="float-left font-medium sm:pt-1.5">{conflict.label}</legend>
      {(["yours", "theirs"] as const).map((one) => (
        <label
          key={one}
          className="flex min-w-0 items-start gap-2 rounded-md border px-2.5 py-1.5 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent-ink"
        >
          <input
            type="radio"
            name={`side-${conflict.key}`}
            checked={side === one}
            onChange={() => onChange(one)}
            className="mt-1 accent-accent"
          />
          <span className="min-w-0">
            <span className="block text-ink-muted text-xs">{NAMES[one]}</span>
            <span className="break-words">{words(conflict[one])}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Somebody else saved first. Field by field the reader says whose word stands; nothing is lost. */
export function StalePanel({
  conflicts,
  isPending,
  onSave,
  onTakeTheirs,
}: {
  conflicts: readonly Conflict[];
  isPending: boolean;
  onSave: (sides: Sides) => void;
  onTakeTheirs: () => void;
}) {
  const [sides, setSides] = useState<Sides>({});
  const panel = useRef<HTMLElement>(null);
  // What has happened is above what was being typed.
  useEffect(() => panel.current?.focus(), []);
  const isMixed = Object.values(sides).includes("theirs");
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label="Changed by somebody else"
      className="overflow-hidden rounded-lg border border-warning bg-surface"
    >
      <div className="flex gap-2.5 bg-warning-soft px-4 py-2.5">
        <GitMerge aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
        <p>
          <span className="font-medium">
            Somebody else saved this record while you were typing.
          </span>{" "}
          {conflicts.length > 0
            ? "Choose for each field whose word stands. What only one of you changed is kept."
            : "You changed different fields, so both can stand."}
        </p>
      </div>
      <div className={cn("divide-y", conflicts.length === 0 && "hidden")}>
        {conflicts.map((conflict) => (
          <Choice
            key={conflict.key}
            conflict={conflict}
            side={sides[conflict.key] ?? "yours"}
            onChange={(side) => setSides({ ...sides, [conflict.key]: side })}
          />
        ))}
      </div>
      <div className="flex flex-wrap gap-2 border-t px-4 py-3">
        <Button
          variant="primary"
          aria-disabled={isPending || undefined}
          onClick={() => !isPending && onSave(sides)}
        >
          {conflicts.length === 0
            ? "Save mine on top"
            : isMixed
              ? "Save what I chose"
              : "Save mine over it"}
        </Button>
        <Button onClick={onTakeTheirs}>Take theirs and drop my changes</Button>
      </div>
    </section>
  );
}
