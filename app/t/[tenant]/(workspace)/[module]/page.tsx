import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ModulePage } from "@/components/workspace/module-page";
import { findModule } from "@/lib/platform/catalog/modules";
import { loadModulePage, loadWorkspace } from "@/lib/web/workspace";

type Props = { params: Promise<{ tenant: string; module: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: findModule((await params).module)?.name ?? "Page not found" };
}

export default async function WorkspaceModulePage({ params }: Props) {
  const { tenant, module: path } = await params;
  const workspace = await loadWorkspace(tenant);
  const module = findModule(path);
  if (!module) notFound();
  const { currency, groups } = await loadModulePage(tenant, path);
  const isEntitled = workspace.modules.some((link) => link.code === module.code && link.isEntitled);
  return (
    <ModulePage
      module={module}
      currency={currency}
      currentTier={workspace.tier}
      isEntitled={isEntitled}
      mayBuy={workspace.can.includes("billing.quote")}
      groups={groups}
    />
  );
}
