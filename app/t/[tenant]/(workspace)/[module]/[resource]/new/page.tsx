import type { Metadata } from "next";
import { NewRecordScreen } from "@/components/resource/record/new-record-screen";
import { findRecordLabel, loadNewRecord } from "@/lib/web/resource-record";
import { remove, run, save } from "../[id]/actions";

type Props = {
  params: Promise<{ tenant: string; module: string; resource: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const label = findRecordLabel((await params).resource);
  return { title: label ? `New ${label.toLowerCase()}` : "Page not found" };
}

export default async function NewRecordPage({ params, searchParams }: Props) {
  const { tenant, ...place } = await params;
  const view = await loadNewRecord(tenant, place, await searchParams);
  return <NewRecordScreen view={view} actions={{ save, remove, run }} />;
}
