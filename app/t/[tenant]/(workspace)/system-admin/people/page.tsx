import type { Metadata } from "next";
import { InvitePerson } from "@/components/people/invite-person";
import { PeopleFilter } from "@/components/people/people-filter";
import { PeopleTable } from "@/components/people/people-table";
import { SeatsUsed } from "@/components/people/seats-used";
import { PageHeader } from "@/components/ui/page-header";
import { loadPeople, type PeopleSearch } from "@/lib/web/people";
import { invite } from "./actions";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({
  params,
  searchParams,
}: {
  params: Promise<{ tenant: string }>;
  searchParams: Promise<PeopleSearch>;
}) {
  const view = await loadPeople((await params).tenant, await searchParams);
  return (
    <>
      <PageHeader
        title="People"
        description="Who can sign in to this workspace, and what they may do in it."
      >
        {view.choices && (
          <InvitePerson
            choices={view.choices}
            seats={view.seats}
            isEmailVerified={view.isEmailVerified}
            action={invite}
          />
        )}
      </PageHeader>
      <SeatsUsed seats={view.seats} planName={view.planName} />
      <PeopleFilter view={view} />
      <PeopleTable people={view.people} filter={view.filter} nextHref={view.nextHref} />
    </>
  );
}
