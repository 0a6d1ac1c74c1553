import type { Metadata } from "next";
import { Timeline } from "@/components/audit/timeline";
import { PersonActions } from "@/components/people/person-actions";
import { PersonFacts } from "@/components/people/person-facts";
import { PersonRoles } from "@/components/people/person-roles";
import { PersonSessions } from "@/components/people/person-sessions";
import { PersonStatus } from "@/components/people/person-status";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { loadTimeline } from "@/lib/web/audit";
import { loadPerson } from "@/lib/web/people";
import {
  changeRoles,
  deactivate,
  reactivate,
  resend,
  resetFactor,
  revoke,
  signOutEverywhere,
  update,
} from "../actions";

export const metadata: Metadata = { title: "Person" };

export default async function PersonPage({
  params,
}: {
  params: Promise<{ tenant: string; id: string }>;
}) {
  const { tenant, id } = await params;
  const person = await loadPerson(tenant, id);
  // The history of people is for those who may read the whole log.
  const mayLookBack = ["audit.timeline", "audit.read"].every((name) => person.can.includes(name));
  const timeline = mayLookBack ? await loadTimeline(tenant, "users", id) : undefined;
  return (
    <>
      <PageHeader
        title={person.name}
        description={
          <span className="flex flex-wrap items-center gap-2">
            {person.email}
            <PersonStatus person={person} />
          </span>
        }
      >
        <PersonActions
          person={person}
          actions={{
            deactivate,
            reactivate,
            resend,
            revoke,
            resetFactor,
            signOut: signOutEverywhere,
            update,
          }}
        />
      </PageHeader>
      <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[1fr_22rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <PersonRoles person={person} action={changeRoles} />
          {person.can.includes("people.sign-out") && (
            <PersonSessions person={person} end={signOutEverywhere} />
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <PersonFacts person={person} />
          {timeline && (
            <Card title="History">
              <Timeline entries={timeline.entries} hasMore={timeline.hasMore} />
            </Card>
          )}
        </div>
      </div>
    </>
  );
}
