"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Facts } from "@/components/ui/facts";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ConsoleMemberView } from "@/lib/web/views-console";
import { RoleChoices } from "./role-choices";
import { StateBadge } from "./state-badge";

type Actions = Record<
  "assignRoles" | "deactivate" | "reactivate" | "resend" | "resetFactor" | "withdraw",
  FormAction
>;

/** One thing that can be done to an account, and what it means. */
function Deed({
  id,
  title,
  text,
  action,
  isDestructive = false,
}: {
  id: string;
  title: string;
  text: string;
  action: FormAction;
  isDestructive?: boolean;
}) {
  return (
    <ActionForm action={action} label={title} className="px-4 py-3">
      {() => (
        <>
          <input type="hidden" name="id" value={id} />
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <p className="min-w-0 flex-1 basis-64 text-ink-muted">{text}</p>
            <SubmitButton variant={isDestructive ? "danger" : "secondary"} pendingLabel="Working">
              {title}
            </SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}

function Deeds({
  member: { id, state, hasSecondFactor },
  actions,
}: Parameters<typeof MemberView>[0]) {
  return (
    <Card title="Account">
      <div className="divide-y">
        {state === "invited" && (
          <>
            <Deed
              id={id}
              title="Send a new link"
              text="For three more days. The link of before stops working."
              action={actions.resend}
            />
            <Deed
              id={id}
              title="Withdraw the invitation"
              text="The link stops working and the account, which nobody used, is gone."
              action={actions.withdraw}
              isDestructive
            />
          </>
        )}
        {state === "active" && hasSecondFactor && (
          <Deed
            id={id}
            title="Remove the second factor"
            text="For somebody who lost it. They are signed out and set a new one up after their next sign-in."
            action={actions.resetFactor}
            isDestructive
          />
        )}
        {state === "active" && (
          <Deed
            id={id}
            title="Deactivate"
            text="They are signed out of the console and of every workspace. Nothing is deleted."
            action={actions.deactivate}
            isDestructive
          />
        )}
        {state === "deactivated" && (
          <Deed
            id={id}
            title="Reactivate"
            text="They can sign in again, with the roles they had."
            action={actions.reactivate}
          />
        )}
      </div>
    </Card>
  );
}

/** One account of staff, and what may be done about it. */
export function MemberView({ member, actions }: { member: ConsoleMemberView; actions: Actions }) {
  const { inviteExpiresAt, lastSignInAt } = member;
  return (
    <>
      <PageHeader title={member.name} description={<StateBadge state={member.state} />} />
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-2">
        <div className="flex flex-col gap-5">
          <Card title="On record">
            <Facts
              items={[
                { term: "E-mail", value: member.email },
                { term: "Roles", value: member.roles.join(", ") || "None" },
                { term: "Second factor", value: member.hasSecondFactor ? "Set up" : "Not yet" },
                {
                  term: "Last sign-in",
                  value: lastSignInAt ? <DateTime at={lastSignInAt} /> : "Never",
                },
                ...(inviteExpiresAt
                  ? [{ term: "Invitation until", value: <DateTime at={inviteExpiresAt} /> }]
                  : []),
              ]}
            />
          </Card>
          {member.isOneself && (
            <p className="text-ink-muted">
              This is your own account. Another owner changes its roles or closes it.
            </p>
          )}
          {member.canManage && <Deeds member={member} actions={actions} />}
        </div>
        {member.canManage && (
          <Card title="What they may do">
            <ActionForm action={actions.assignRoles} label="Roles" className="px-4 py-3">
              {({ fields, values }) => (
                <>
                  <input type="hidden" name="id" value={member.id} />
                  <RoleChoices
                    choices={member.choices}
                    chosen={values.roles?.split(" ") ?? member.roleCodes}
                    error={fields.roles}
                  />
                  <div>
                    <SubmitButton pendingLabel="Saving">Save the roles</SubmitButton>
                  </div>
                </>
              )}
            </ActionForm>
          </Card>
        )}
      </div>
    </>
  );
}
