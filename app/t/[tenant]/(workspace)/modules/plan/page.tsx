import type { Metadata } from "next";
import { readChoice } from "@/components/modules/plan-choice";
import { PlanView } from "@/components/modules/plan-view";
import { PageHeader } from "@/components/ui/page-header";
import { loadPlan } from "@/lib/web/modules-page";
import * as actions from "../actions";

export const metadata: Metadata = { title: "Plan" };

export default async function PlanPage({
  params,
  searchParams,
}: {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const view = await loadPlan((await params).tenant);
  const query = await searchParams;
  const { add } = query;
  return (
    <>
      <PageHeader
        title="Plan"
        description="More takes effect at once and is paid for the days that are left. Less takes effect when the period ends."
      />
      <PlanView
        view={view}
        add={typeof add === "string" ? add : undefined}
        chosen={readChoice(query)}
        actions={{ ...actions }}
      />
    </>
  );
}
