"use client";

import { ChevronsUpDown, LoaderCircle } from "lucide-react";
import { Popover } from "radix-ui";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { cn } from "@/components/ui/class-names";
import { controlStyle } from "@/components/ui/control-style";
import type { ChoiceRow } from "@/lib/resource/answers";
import { matchAll } from "./choices";
import { type InputProps, textIn } from "./input-props";
import { ReferenceOptions } from "./reference-options";
import { useReferences } from "./references";
import { isRecordId } from "./typed";
import { useChoices } from "./use-choices";

/**
 * A record of another resource, found by typing. Its title is known without a question. Words that
 * lead to no record stay in the control, so that nothing is lost; the form refuses them.
 */
export function ReferenceInput({
  control,
  field,
  value,
  className,
  autoFocus,
  onChange,
  onBlur,
}: InputProps) {
  const target = field.target ?? "";
  // In a cell the arrows lead to other cells, and there is no room to spare.
  const isCell = className !== undefined;
  const { titleOf, remember, createFor } = useReferences();
  const held = textIn(value);
  const shown = isRecordId(held) ? (titleOf(held) ?? held) : held;
  const [typing, setTyping] = useState<string>();
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [active, setActive] = useState(0);
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const { rows, isCurrent, isLost } = useChoices(target, typing ?? "", isOpen);
  const create = createFor(target);
  const canCreate = create !== undefined && isCurrent;
  const last = rows.length - (canCreate ? 0 : 1);

  const close = () => {
    setIsOpen(false);
    setTyping(undefined);
    setActive(0);
  };
  const choose = (row: ChoiceRow) => {
    remember(row);
    onChange(row.id);
    close();
  };
  const createNew = async () => {
    const words = typing ?? "";
    close();
    const made = await create?.(words);
    if (made) choose(made);
    // The dialog gives the focus back once it is gone; the picker is where one goes on.
    requestAnimationFrame(() => input.current?.focus());
  };
  const take = (index: number) => {
    const row = rows[index];
    if (row) choose(row);
    else if (canCreate) createNew();
  };
  /** Typed faster than the list came: look for the words before giving up on them. */
  const settle = async (words: string) => {
    close();
    if (words.trim() === "") return onChange("");
    onChange(words);
    setIsBusy(true);
    const match = (await matchAll(target, [words]).catch(() => undefined))?.get(words);
    setIsBusy(false);
    if (match && "row" in match) choose(match.row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isMove = event.key === "ArrowDown" || event.key === "ArrowUp";
    if (isMove && (isOpen || event.altKey || !isCell)) {
      event.preventDefault();
      event.stopPropagation();
      if (!isOpen) return setIsOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      return setActive((at) => Math.min(Math.max(at + step, 0), last));
    }
    // The next control may take this one's place before it hears of losing the focus.
    if (event.key === "Tab" && typing !== undefined) {
      if (typing.trim() && isCurrent && rows[active]) take(active);
      else settle(typing);
    }
    if (!isOpen) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      return close();
    }
    const isModified = event.metaKey || event.ctrlKey;
    if (event.key === "Enter" && !isModified) {
      event.preventDefault();
      event.stopPropagation();
      if (isCurrent && last >= 0) take(active);
      else if (typing !== undefined) settle(typing);
    }
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={(open) => !open && close()}>
      <Popover.Anchor asChild>
        <div className="relative">
          <input
            {...control}
            ref={input}
            // biome-ignore lint/a11y/noAutofocus: only where somebody has just opened this control
            autoFocus={autoFocus}
            name={control.id}
            role="combobox"
            aria-expanded={isOpen}
            aria-controls={isOpen ? listId : undefined}
            aria-autocomplete="list"
            aria-activedescendant={isOpen && last >= 0 ? `${listId}-${active}` : undefined}
            autoComplete="off"
            spellCheck={false}
            placeholder={isCell ? undefined : "Type to search"}
            value={typing ?? shown}
            onFocus={(event) => event.target.select()}
            onClick={() => setIsOpen(true)}
            onChange={(event) => {
              setTyping(event.target.value);
              setActive(0);
              setIsOpen(true);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => {
              if (typing === undefined) close();
              else settle(typing);
              onBlur?.();
            }}
            className={cn(controlStyle(), !isCell && "pr-8", className)}
          />
          {isBusy ? (
            <LoaderCircle
              aria-hidden
              className="absolute inset-y-0 right-2 my-auto size-4 animate-spin text-ink-muted"
            />
          ) : isCell ? null : (
            <ChevronsUpDown
              aria-hidden
              className="pointer-events-none absolute inset-y-0 right-2 my-auto size-3.5 text-ink-muted"
            />
          )}
        </div>
      </Popover.Anchor>
      <Popover.Content
        role="presentation"
        align="start"
        sideOffset={4}
        collisionPadding={8}
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
        onInteractOutside={(event) => {
          if (event.target === input.current) event.preventDefault();
        }}
        // The focus stays in the control while one points at the list.
        onMouseDown={(event) => event.preventDefault()}
        className="z-[60] w-[max(var(--radix-popper-anchor-width),18rem)] animate-appear rounded-lg border bg-surface p-1 text-sm shadow-pop"
      >
        <ReferenceOptions
          id={listId}
          label={field.label}
          rows={rows}
          active={active}
          typed={typing ?? ""}
          state={isLost ? "lost" : isCurrent ? "current" : "searching"}
          canCreate={canCreate}
          onTake={take}
        />
      </Popover.Content>
    </Popover.Root>
  );
}
