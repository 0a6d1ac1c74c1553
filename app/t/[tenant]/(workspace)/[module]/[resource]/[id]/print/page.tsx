import type { Metadata } from "next";
import { RecordPrint } from "@/components/resource/record/record-print";
import { findRecordLabel, loadPrint } from "@/lib/web/resource-record";

type Props = {
  params: Promise<{ tenant: string; module: string; resource: string; id: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: findRecordLabel((await params).resource) ?? "Page not found" };
}

export default async function PrintPage({ params }: Props) {
  const { tenant, id, ...place } = await params;
  return <RecordPrint view={await loadPrint(tenant, place, id)} />;
}
