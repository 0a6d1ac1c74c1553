"use client";

import { Search } from "lucide-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";

const QUIET_MS = 250;

/** Words to look for. The list follows once the writer pauses; Escape gives the keyboard back. */
export function SearchBox({
  label,
  value,
  onChange,
  input,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  input: RefObject<HTMLInputElement | null>;
}) {
  const [text, setText] = useState(value);
  const said = useRef(value);
  useEffect(() => {
    // Back, or a view, says other words than were typed here.
    if (value === said.current) return;
    said.current = value;
    setText(value);
  }, [value]);
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => {
    const words = text.trim();
    if (words === said.current) return;
    const timer = setTimeout(() => {
      said.current = words;
      tell.current(words);
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <search className="relative w-full sm:w-64">
      <Search
        aria-hidden
        className="pointer-events-none absolute inset-y-0 left-2.5 my-auto size-3.5 text-ink-muted"
      />
      <Input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={label}
        maxLength={100}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          if (text === "") event.currentTarget.blur();
          else setText("");
          event.preventDefault();
        }}
        className="h-7 pr-8 pl-8 text-xs [&::-webkit-search-cancel-button]:hidden"
      />
      <span
        aria-hidden
        className="pointer-events-none absolute inset-y-0 right-1 flex items-center max-sm:hidden"
      >
        <Kbd keys={["/"]} />
      </span>
    </search>
  );
}
