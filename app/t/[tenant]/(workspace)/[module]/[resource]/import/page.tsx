import type { Metadata } from "next";
import { ImportScreen } from "@/components/resource/import/import-screen";
import { loadImport } from "@/lib/web/data-import";
import { findListTitle } from "@/lib/web/resource-pages";
import { cancel, rollBack, start } from "./actions";

type Props = {
  params: Promise<{ tenant: string; module: string; resource: string }>;
  searchParams: Promise<{ job?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = findListTitle((await params).resource);
  return { title: title ? `Import ${title.toLowerCase()}` : "Page not found" };
}

export default async function ImportPage({ params, searchParams }: Props) {
  const { tenant, ...place } = await params;
  const { job } = await searchParams;
  const view = await loadImport(tenant, place, typeof job === "string" ? job : undefined);
  return <ImportScreen key={view.job?.id} view={view} actions={{ start, cancel, rollBack }} />;
}
