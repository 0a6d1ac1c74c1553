import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { PeopleTable } from "@/components/workspace/people-table";
import { getTier } from "@/lib/platform/catalog/tiers";
import { loadPeople, loadWorkspace } from "@/lib/web/workspace";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ params }: { params: Promise<{ tenant: string }> }) {
  const { tenant } = await params;
  const [people, { tier: code }] = await Promise.all([loadPeople(tenant), loadWorkspace(tenant)]);
  const tier = getTier(code);
  return (
    <>
      <PageHeader
        title="People"
        description={`Who can sign in to this workspace. The ${tier.name} plan holds up to ${tier.seatsIncluded.toLocaleString("en-IN")}.`}
      />
      <PeopleTable people={people} />
    </>
  );
}
