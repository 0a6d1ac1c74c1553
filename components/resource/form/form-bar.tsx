"use client";

import { useModifierKey } from "@/components/shell/use-modifier-key";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { SubmitButton } from "@/components/ui/submit-button";

/** What ends a form; it stays in sight however long the form is. */
export function FormBar({
  label,
  isPending,
  onCancel,
  onSaveAndNew,
}: {
  label: string;
  isPending: boolean;
  onCancel: () => void;
  /** For who types many records one after the other. */
  onSaveAndNew?: (() => void) | undefined;
}) {
  const modifier = useModifierKey();
  return (
    <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-2 border-t bg-canvas px-4 py-3 sm:mx-0 sm:rounded-lg sm:border sm:bg-surface">
      <SubmitButton isPending={isPending} pendingLabel="Saving">
        {label}
      </SubmitButton>
      {onSaveAndNew && (
        <Button onClick={onSaveAndNew} aria-disabled={isPending || undefined}>
          Save and add another
        </Button>
      )}
      <Button variant="ghost" onClick={onCancel}>
        Cancel
      </Button>
      <span className="ml-auto inline-flex items-center gap-1.5 text-ink-muted text-xs max-md:hidden">
        <Kbd keys={[modifier, "S"]} /> saves
      </span>
    </div>
  );
}
