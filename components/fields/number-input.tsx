"use client";

import { useLayoutEffect, useRef, useState } from "react";
import { cn } from "@/components/ui/class-names";
import { Input } from "@/components/ui/input";
import { useReader } from "@/components/ui/reader";
import { type InputProps, textIn } from "./input-props";
import { groupDigits, plainNumber } from "./number-text";

const SUFFIX: Partial<Record<InputProps["field"]["kind"], string>> = { percentage: "%" };

/**
 * Whole numbers, decimals, amounts and percentages. In groups of digits while it is only read, plain
 * while it is typed; the value is always decimal text.
 */
export function NumberInput({
  control,
  field,
  value,
  className,
  onChange,
  onBlur,
  ...props
}: InputProps) {
  const locale = useReader()?.locale;
  const [typing, setTyping] = useState<string>();
  const element = useRef<HTMLInputElement>(null);
  const isTyping = typing !== undefined;
  useLayoutEffect(() => {
    // After the plain number has taken the place of the grouped one, and before the next key.
    if (isTyping) element.current?.select();
  }, [isTyping]);
  const suffix = SUFFIX[field.kind];
  const input = (
    <Input
      {...control}
      {...props}
      ref={element}
      name={control.id}
      inputMode={field.kind === "integer" ? "numeric" : "decimal"}
      autoComplete="off"
      value={typing ?? groupDigits(textIn(value), locale)}
      onFocus={() => setTyping(textIn(value))}
      onChange={(event) => {
        setTyping(event.target.value);
        onChange(plainNumber(event.target.value, locale));
      }}
      onBlur={() => {
        setTyping(undefined);
        onBlur?.();
      }}
      className={cn("tabular-nums", suffix && "pr-7", className && "pr-2 text-right", className)}
    />
  );
  if (!suffix || className !== undefined) return input;
  return (
    <div className="relative">
      {input}
      <span
        aria-hidden
        className="pointer-events-none absolute inset-y-0 right-2.5 flex items-center text-ink-muted"
      >
        {suffix}
      </span>
    </div>
  );
}
