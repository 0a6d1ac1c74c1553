"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import type { ResourceDescription } from "@/lib/resource/description";
import { BulkBar } from "./bulk-bar";
import { BulkChangeForm } from "./bulk-change-form";
import { ConfirmDelete } from "./confirm-delete";
import { counted, type useBulk } from "./use-bulk";
import { isForMany } from "./writable-fields";

/** The bar of what can be done with the ticked records, and the questions before it is done. */
export function BulkWork({
  description,
  bulk,
  onClear,
  say,
}: {
  description: ResourceDescription;
  bulk: ReturnType<typeof useBulk>;
  onClear: () => void;
  say: (message: string) => void;
}) {
  const [asked, setAsked] = useState<"change" | "delete">();
  const { ticked } = bulk;
  const fields = description.fields.filter((field) => isForMany(description, field));
  const close = () => setAsked(undefined);
  const words = counted(description, ticked.length);
  const [only] = ticked;
  const canActivate = description.hasActive && fields.some(({ name }) => name === "isActive");
  return (
    <>
      {ticked.length > 0 && (
        <BulkBar
          count={ticked.length}
          can={{
            change: fields.length > 0,
            activate: canActivate,
            delete: description.can.delete,
          }}
          isBusy={bulk.isBusy}
          onChangeField={() => setAsked("change")}
          onSetActive={async (value) => {
            const problem = await bulk.change({ field: "isActive", value });
            if (problem) say(problem);
          }}
          onDelete={() => setAsked("delete")}
          onClear={onClear}
        />
      )}
      <Dialog
        title={`Change a field of ${words}`}
        isOpen={asked === "change"}
        onOpenChange={(isOpen) => !isOpen && close()}
        className="max-w-md overflow-visible"
      >
        <BulkChangeForm fields={fields} counted={words} apply={bulk.change} onClose={close} />
      </Dialog>
      <ConfirmDelete
        title={`Delete ${words}`}
        isOpen={asked === "delete" && ticked.length > 0}
        onClose={close}
        names={ticked.map(({ recordTitle }) => recordTitle)}
        question={
          ticked.length === 1 && only
            ? `${only.recordTitle} is deleted for good. What refers to it keeps it from going.`
            : `${words} are deleted for good, all or none of them. What refers to one keeps all from going.`
        }
        typed={String(ticked.length)}
        onConfirm={bulk.remove}
      />
    </>
  );
}
