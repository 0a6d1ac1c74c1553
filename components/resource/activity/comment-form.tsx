"use client";

import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { controlStyle } from "@/components/ui/control-style";
import type { PersonView } from "@/lib/web/views-activity";
import { namedIn, withPerson } from "./mention-draft";
import { MentionList, optionId } from "./mention-list";
import { useMention } from "./use-mention";

export type TypedComment = { body: string; mentionedUserIds: string[] };

/** A text to write or to mend. An @ offers people to name; Ctrl or ⌘ with Enter sends it. */
export function CommentForm({
  path,
  label,
  submit,
  initial = { body: "", mentions: [] },
  isFocused = false,
  onSubmit,
  onCancel,
}: {
  path: string;
  label: string;
  submit: string;
  initial?: { body: string; mentions: readonly PersonView[] };
  isFocused?: boolean;
  /** Answers whether it was taken; then the text is emptied. */
  onSubmit: (typed: TypedComment) => Promise<boolean>;
  onCancel?: () => void;
}) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [body, setBody] = useState(initial.body);
  const [named, setNamed] = useState<readonly PersonView[]>(initial.mentions);
  const [isBusy, setIsBusy] = useState(false);
  const mention = useMention(path, (person) => {
    const caret = field.current?.selectionStart ?? body.length;
    const next = withPerson(body, caret, person);
    setBody(next.text);
    setNamed([...named, person]);
    requestAnimationFrame(() => field.current?.setSelectionRange(next.caret, next.caret));
  });
  const send = async () => {
    if (isBusy || body.trim() === "") return;
    setIsBusy(true);
    const isTaken = await onSubmit({ body, mentionedUserIds: namedIn(body, named) });
    setIsBusy(false);
    if (!isTaken) return;
    setBody("");
    setNamed([]);
  };
  const isOpen = mention.people.length > 0;
  return (
    <form
      className="flex flex-col gap-2"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className="relative">
        <textarea
          ref={field}
          aria-label={label}
          aria-autocomplete="list"
          aria-controls={isOpen ? id : undefined}
          aria-activedescendant={isOpen ? optionId(id, mention.active) : undefined}
          // biome-ignore lint/a11y/noAutofocus: it appears because somebody pressed Answer or Edit
          autoFocus={isFocused}
          rows={2}
          maxLength={5_000}
          value={body}
          placeholder={`${label}. @ names somebody.`}
          onChange={({ target }) => {
            setBody(target.value);
            mention.look(target.value, target.selectionStart);
          }}
          onBlur={mention.close}
          onKeyDown={(event) => {
            if (mention.onKey(event)) return;
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              void send();
            }
            if (event.key === "Escape") onCancel?.();
          }}
          className={cn(controlStyle(), "field-sizing-content h-auto max-h-80 min-h-14 py-1.5")}
        />
        <MentionList
          id={id}
          people={mention.people}
          active={mention.active}
          onChoose={mention.take}
        />
      </div>
      {(body.trim() !== "" || onCancel) && (
        <div className="flex gap-2">
          <Button
            type="submit"
            variant="primary"
            size="sm"
            aria-disabled={isBusy || body.trim() === "" || undefined}
          >
            {isBusy ? "Saving" : submit}
          </Button>
          {onCancel && (
            <Button size="sm" variant="ghost" onClick={onCancel}>
              Cancel
            </Button>
          )}
        </div>
      )}
    </form>
  );
}
