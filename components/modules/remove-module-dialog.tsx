"use client";

import { BillingDay } from "@/components/billing/billing-day";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Module, ModuleCode } from "@/lib/platform/catalog/modules";
import type { PlanActions } from "@/lib/web/views-billing";
import { RefusalNote } from "./refusal-note";
import { useAnswer } from "./use-answer";

/** Turns a module off when the period ends: what that means, before it is done. */
export function RemoveModuleDialog({
  module,
  periodEnd,
  version,
  actions,
  onClose,
}: {
  module: Module;
  periodEnd: string;
  version: number;
  actions: PlanActions;
  onClose: () => void;
}) {
  const { isPending, refused, run } = useAnswer();
  const remove = async () => {
    const code = module.code as Exclude<ModuleCode, "system_admin">;
    if (await run(() => actions.schedule({ remove: [code], version }))) onClose();
  };
  return (
    <Dialog
      title={`Turn ${module.shortName} off`}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <div className="flex flex-col gap-3 p-4">
        <p>
          {module.shortName} is paid until <BillingDay on={periodEnd} isEnd /> and works until then.
          From <BillingDay on={periodEnd} /> it is locked and no longer charged.
        </p>
        <p className="text-ink-muted">
          Nothing is charged or given back now. Its data stays where it is, and until that day you
          can take this back.
        </p>
        {refused && <RefusalNote refused={refused} returnTo="/modules" />}
        <div className="flex flex-wrap gap-2">
          <Button variant="danger" aria-disabled={isPending || undefined} onClick={remove}>
            {isPending ? "One moment…" : "Turn off at the end of the period"}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            Keep it
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
