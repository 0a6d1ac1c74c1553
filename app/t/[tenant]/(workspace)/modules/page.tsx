import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { hasPaidPlan } from "@/components/modules/module-price";
import { ModulesView } from "@/components/modules/modules-view";
import { PageHeader } from "@/components/ui/page-header";
import { loadModules } from "@/lib/web/modules-page";
import * as actions from "./actions";

export const metadata: Metadata = { title: "Modules" };

export default async function ModulesPage({
  params,
  searchParams,
}: {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<{ add?: string | string[] }>;
}) {
  const subscription = await loadModules((await params).tenant);
  const { add } = await searchParams;
  const wanted = typeof add === "string" ? add : undefined;
  if (wanted && !hasPaidPlan(subscription)) {
    redirect(`/modules/plan?add=${encodeURIComponent(wanted)}`);
  }
  return (
    <>
      <PageHeader
        title="Modules"
        description="Ten modules on the same data. Turning one on or off shows first what it costs."
      />
      <ModulesView
        key={wanted ?? ""}
        subscription={subscription}
        add={wanted}
        actions={{ ...actions }}
      />
    </>
  );
}
