"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { BackLink } from "@/components/settings/back-link";
import { LiveReads } from "@/components/ui/live-reads";
import { PageHeader } from "@/components/ui/page-header";
import type { NewRecordView, RecordActions } from "@/lib/web/views-record";
import { RecordForm } from "../form/record-form";

/** The form that makes a record; for who makes many it comes back blank. */
export function NewRecordScreen({
  view,
  actions,
}: {
  view: NewRecordView;
  actions: RecordActions;
}) {
  const { description, places, from } = view;
  const router = useRouter();
  const [made, setMade] = useState({ count: 0, title: "" });
  const home = places[description.name]?.href ?? "/";
  const one = description.label.one.toLowerCase();
  const isFirst = made.count === 0;
  return (
    <LiveReads>
      <div data-wide className="flex flex-col gap-5">
        <div className="flex flex-col gap-2">
          <BackLink href={home}>{description.label.many}</BackLink>
          <PageHeader title={`New ${one}`} />
          <p role="status" className="text-success empty:hidden">
            {isFirst ? "" : `${made.title} was saved. The form is ready for the next one.`}
          </p>
        </div>
        <RecordForm
          key={made.count}
          screen={view}
          subject={{ from: isFirst ? from : null }}
          save={actions.save}
          label={`Create ${one}`}
          onSaved={({ id }) => router.push(`${home}/${id}`)}
          onSaveAndNew={({ title }) => setMade({ count: made.count + 1, title })}
          onCancel={() => router.push(home)}
        />
      </div>
    </LiveReads>
  );
}
