import type { Metadata } from "next";
import { ActivityRail } from "@/components/resource/activity/activity-rail";
import { RecordScreen } from "@/components/resource/record/record-screen";
import { findRecordLabel, loadRecord } from "@/lib/web/resource-record";
import { remove, run, save } from "./actions";
import { comment, edit, follow, remove as removeComment, removeFile } from "./activity-actions";

type Props = {
  params: Promise<{ tenant: string; module: string; resource: string; id: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: findRecordLabel((await params).resource) ?? "Page not found" };
}

export default async function RecordPage({ params }: Props) {
  const { tenant, id, ...place } = await params;
  const view = await loadRecord(tenant, place, id);
  const { description, record } = view;
  return (
    <RecordScreen
      key={record.id}
      view={view}
      actions={{ save, remove, run }}
      rail={
        <ActivityRail
          resource={description.name}
          recordId={record.id}
          actions={{ comment, edit, remove: removeComment, removeFile, follow }}
        />
      }
    />
  );
}
