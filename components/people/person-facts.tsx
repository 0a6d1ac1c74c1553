import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Facts } from "@/components/ui/facts";
import { sentenceCase } from "@/components/ui/sentence-case";
import type { PersonView } from "@/lib/web/views-people";

const quiet = (text: string) => <span className="text-ink-muted">{text}</span>;
const moment = (at: string | null, none: string): ReactNode =>
  at ? <DateTime at={at} /> : quiet(none);

function secondFactor({ hasAuthenticator, passkeys }: PersonView): ReactNode {
  const parts = [
    ...(hasAuthenticator ? ["Authenticator app"] : []),
    ...(passkeys > 0 ? [passkeys === 1 ? "1 passkey" : `${passkeys} passkeys`] : []),
  ];
  return parts.length > 0 ? parts.join(", ") : quiet("Off");
}

export function PersonFacts({ person }: { person: PersonView }) {
  const isInvited = person.status === "invited";
  return (
    <Card title="Account">
      <Facts
        items={[
          { term: "Phone", value: person.phone ?? quiet("Not given") },
          { term: "Kind", value: sentenceCase(person.userType) },
          {
            term: "E-mail confirmed",
            value: person.isEmailVerified ? "Yes" : quiet("Not yet"),
          },
          { term: "Second factor", value: secondFactor(person) },
          ...(person.invitedBy && !person.isYourself
            ? [{ term: "Invited by", value: person.invitedBy }]
            : []),
          { term: isInvited ? "Invited" : "Here since", value: <DateTime at={person.invitedAt} /> },
          ...(isInvited
            ? [{ term: "Link holds until", value: moment(person.inviteExpiresAt, "Over") }]
            : [
                { term: "Last sign-in", value: moment(person.lastSignInAt, "Never") },
                { term: "Last active", value: moment(person.lastActiveAt, "Never") },
              ]),
        ]}
      />
    </Card>
  );
}
