"use client";

import { X } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, useState } from "react";
import { cn } from "@/components/ui/class-names";
import type { InputProps } from "./input-props";

/** Several short texts. Enter or a comma ends one, Backspace takes the last one back. */
export function ListInput({ control, field, value, className, onChange, onBlur }: InputProps) {
  const texts = Array.isArray(value) ? (value as readonly string[]) : [];
  const [typing, setTyping] = useState("");
  const add = (text: string) => {
    const fresh = text
      .split(/[,\n\t]/)
      .map((part) => part.trim())
      .filter((part) => part !== "");
    if (fresh.length > 0) onChange([...new Set([...texts, ...fresh])]);
    setTyping("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key === "Enter" || event.key === ",") && typing.trim() !== "") {
      event.preventDefault();
      add(typing);
    }
    if (event.key === "Backspace" && typing === "" && texts.length > 0) {
      onChange(texts.slice(0, -1));
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text");
    if (!/[,\n\t]/.test(text)) return;
    event.preventDefault();
    add(text);
  };
  return (
    <div
      className={cn(
        "flex min-h-8 flex-wrap items-center gap-1 rounded-md border border-line-field bg-surface px-1.5 py-1 hover:border-ink-muted has-aria-invalid:border-danger has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-accent-ink",
        className,
      )}
    >
      {texts.map((text) => (
        <span
          key={text}
          className="inline-flex h-6 items-center gap-0.5 rounded bg-hover pl-1.5 text-xs"
        >
          {text}
          <button
            type="button"
            aria-label={`Remove ${text}`}
            onClick={() => onChange(texts.filter((one) => one !== text))}
            className="inline-flex size-6 items-center justify-center rounded text-ink-muted hover:text-ink"
          >
            <X aria-hidden className="size-3" />
          </button>
        </span>
      ))}
      <input
        {...control}
        name={control.id}
        autoComplete="off"
        className="h-6 min-w-24 flex-1 bg-transparent px-1 text-sm outline-none placeholder:text-ink-faint"
        placeholder={texts.length === 0 ? "Type and press Enter" : undefined}
        inputMode={field.items === "id" ? "text" : undefined}
        value={typing}
        onChange={(event) => setTyping(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => {
          add(typing);
          onBlur?.();
        }}
      />
    </div>
  );
}
