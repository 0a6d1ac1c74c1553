"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { Timeline } from "@/components/audit/timeline";
import { BackLink } from "@/components/settings/back-link";
import { noteRecent } from "@/components/shell/recent-records";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import { Card } from "@/components/ui/card";
import { LiveReads } from "@/components/ui/live-reads";
import { PageHeader } from "@/components/ui/page-header";
import type { RecordActions, RecordView } from "@/lib/web/views-record";
import { RecordForm } from "../form/record-form";
import { isFinal } from "./record-fields";
import { RecordHeader } from "./record-header";
import { RecordLines } from "./record-lines";
import { RecordSections } from "./record-sections";
import { RecordStamps } from "./record-stamps";
import { RelatedCard } from "./related-records";

/** Whether the record is being edited stands in the address, so that it can be linked and gone back from. */
function useEditing(): [boolean, (isEditing: boolean) => void] {
  const path = usePathname();
  const search = useSearchParams();
  const change = (isEditing: boolean) => {
    // The record is here already: nothing has to be asked of the server to type in it.
    if (isEditing) window.history.pushState(null, "", `${path}?edit=1`);
    else window.history.replaceState(null, "", path);
    window.scrollTo({ top: 0 });
  };
  return [search.get("edit") !== null, change];
}

/** One record: what it says, what happened to it, what hangs on it, and its form. */
export function RecordScreen({
  view,
  actions,
  rail,
}: {
  view: RecordView;
  actions: RecordActions;
  /** Comments and files; they stand beside the record. */
  rail?: ReactNode;
}) {
  const { record, description, places, timeline } = view;
  const router = useRouter();
  const [isAsked, edit] = useEditing();
  const [notice, setNotice] = useState("");
  const mayEdit = description.can.update && !isFinal(description, record);
  const isEditing = isAsked && mayEdit;
  const home = places[description.name]?.href ?? "/";
  const { tenantId, userId } = view;
  useEffect(() => {
    const opened = { resource: description.name, id: record.id, title: record.recordTitle };
    noteRecent({ tenantId, userId }, opened);
  }, [tenantId, userId, description.name, record.id, record.recordTitle]);
  useShortcuts(!isEditing && mayEdit ? { e: () => edit(true) } : {});
  if (isEditing) {
    return (
      <LiveReads>
        <div data-wide className="flex flex-col gap-5">
          <div className="flex flex-col gap-2">
            <BackLink href={home}>{description.label.many}</BackLink>
            <PageHeader title={`Edit ${record.recordTitle}`} />
          </div>
          <RecordForm
            key={record.id}
            screen={view}
            subject={{ record }}
            save={actions.save}
            label="Save"
            onSaved={() => {
              setNotice("Saved.");
              edit(false);
            }}
            onCancel={() => {
              edit(false);
              router.refresh();
            }}
          />
        </div>
      </LiveReads>
    );
  }
  return (
    <LiveReads>
      <div data-wide className="flex flex-col gap-5">
        <RecordHeader view={view} actions={actions} onEdit={() => edit(true)} />
        <p role="status" className="text-success empty:hidden">
          {notice}
        </p>
        <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="flex min-w-0 flex-col gap-5">
            <RecordSections description={description} record={record} places={places} />
            <RecordLines description={description} record={record} places={places} />
          </div>
          <aside aria-label="About this record" className="flex min-w-0 flex-col gap-5">
            <RelatedCard resource={description.name} id={record.id} places={places} />
            {rail}
            <RecordStamps record={record} />
            {timeline && (
              <Card title="History">
                {/* What it was made with stands on this page already. */}
                <Timeline
                  entries={timeline.entries.map((entry) =>
                    entry.action === "insert" ? { ...entry, changes: [] } : entry,
                  )}
                  hasMore={timeline.hasMore}
                />
              </Card>
            )}
          </aside>
        </div>
      </div>
    </LiveReads>
  );
}
