import type { Metadata } from "next";
import { ResourceList } from "@/components/resource/list/resource-list";
import { findListTitle, type ListSearch, loadResourceList } from "@/lib/web/resource-pages";
import { changeMany, createView, deleteMany, deleteView, saveCell, updateView } from "./actions";

type Props = {
  params: Promise<{ tenant: string; module: string; resource: string }>;
  searchParams: Promise<ListSearch>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: findListTitle((await params).resource) ?? "Page not found" };
}

export default async function ResourceListPage({ params, searchParams }: Props) {
  const { tenant, ...place } = await params;
  const view = await loadResourceList(tenant, place, await searchParams);
  return (
    <ResourceList
      key={view.path}
      view={view}
      actions={{ saveCell, changeMany, deleteMany, createView, updateView, deleteView }}
    />
  );
}
