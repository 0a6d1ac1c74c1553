import type { Metadata } from "next";
import { RecordScreen } from "@/components/resource/record/record-screen";
import { findRecordLabel, loadRecord } from "@/lib/web/resource-record";
import { remove, run, save } from "./actions";

type Props = {
  params: Promise<{ tenant: string; module: string; resource: string; id: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: findRecordLabel((await params).resource) ?? "Page not found" };
}

export default async function RecordPage({ params }: Props) {
  const { tenant, id, ...place } = await params;
  const view = await loadRecord(tenant, place, id);
  return <RecordScreen key={view.record.id} view={view} actions={{ save, remove, run }} />;
}
