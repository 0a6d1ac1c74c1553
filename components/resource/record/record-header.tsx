"use client";

import { Pencil } from "lucide-react";
import { useState } from "react";
import { FieldValue } from "@/components/fields/field-value";
import { BackLink } from "@/components/settings/back-link";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { RequestReference } from "@/components/ui/request-reference";
import type { RecordActions, RecordView } from "@/lib/web/views-record";
import { ConfirmDelete } from "../list/confirm-delete";
import { isFinal, stateOf } from "./record-fields";
import { RecordMenu } from "./record-menu";
import { useRecordDeeds } from "./use-record-deeds";

/** What a record is called, its state, and what can be done with it: one thing first, the rest in a menu. */
export function RecordHeader({
  view,
  actions,
  onEdit,
}: {
  view: RecordView;
  actions: RecordActions;
  onEdit: () => void;
}) {
  const { record, description, places } = view;
  const { label, can, commands, name } = description;
  const [isAsked, setIsAsked] = useState(false);
  const deeds = useRecordDeeds(view, actions);
  const state = stateOf(description, record);
  const isLocked = isFinal(description, record);
  const [primary, ...others] = commands;
  const home = places[name]?.href ?? "/";
  const isActive = description.hasActive ? record.isActive !== false : undefined;
  const mayEdit = can.update && !isLocked;
  return (
    <header className="flex flex-col gap-2">
      <BackLink href={home}>{label.many}</BackLink>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 flex-col gap-0.5">
          <div className="flex flex-wrap items-center gap-2">
            <h1 className="break-words font-semibold text-xl tracking-tight">
              {record.recordTitle}
            </h1>
            {state && <FieldValue field={state.field} value={state.value} />}
            {isActive === false && <Badge tone="warning">Out of use</Badge>}
          </div>
          <p className="text-ink-muted">
            {label.one}
            {isLocked && can.update && " · no longer a draft, so it is not edited by hand"}
          </p>
        </div>
        <div className="flex items-center gap-2">
          {primary && (
            <Button
              variant="primary"
              aria-disabled={deeds.isBusy || undefined}
              onClick={() => deeds.command(primary)}
            >
              {primary.label}
            </Button>
          )}
          {mayEdit && (
            <Button
              variant={primary ? "secondary" : "primary"}
              title="Edit  e"
              aria-keyshortcuts="e"
              onClick={onEdit}
            >
              <Pencil aria-hidden className="size-3.5" />
              Edit
            </Button>
          )}
          <RecordMenu
            href={`${home}/${record.id}`}
            apiPath={`/api/v1/${name}/${record.id}`}
            mayCopy={can.create}
            active={can.update && !isLocked ? isActive : undefined}
            onActive={() => deeds.setActive(!isActive)}
            onDelete={can.delete && !isLocked ? () => setIsAsked(true) : undefined}
            commands={others}
            onCommand={deeds.command}
            onCopied={deeds.say}
          />
        </div>
      </div>
      {deeds.refusal && (
        <div
          role="alert"
          className="rounded-md border border-danger bg-danger-soft px-3 py-2 text-ink"
        >
          <p>{deeds.refusal.message}</p>
          {deeds.refusal.requestId && (
            <RequestReference label="Request" id={deeds.refusal.requestId} />
          )}
        </div>
      )}
      <p role="status" className="text-success empty:hidden">
        {deeds.notice}
      </p>
      <ConfirmDelete
        title={`Delete ${label.one.toLowerCase()}`}
        isOpen={isAsked}
        onClose={() => setIsAsked(false)}
        names={[record.recordTitle]}
        question={`${record.recordTitle} is deleted for good, with its lines. Nothing brings it back.`}
        typed={record.recordTitle}
        onConfirm={deeds.remove}
      />
    </header>
  );
}
