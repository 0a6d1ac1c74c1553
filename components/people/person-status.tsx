import { Badge, type Tone } from "@/components/ui/badge";
import { sentenceCase } from "@/components/ui/sentence-case";
import type { PersonRow } from "@/lib/web/views-people";

const TONES: Record<string, Tone> = {
  active: "success",
  invited: "accent",
  suspended: "warning",
  locked: "danger",
};

/** A person's state in a word or two. */
export function PersonStatus({
  person,
}: {
  person: Pick<PersonRow, "status" | "hasJoined" | "userType" | "isInvitationOver">;
}) {
  const { status, hasJoined, userType, isInvitationOver } = person;
  if (status === "invited" && isInvitationOver) {
    return <Badge tone="warning">Invitation ran out</Badge>;
  }
  if (status === "deactivated" && !hasJoined && userType !== "service_account") {
    return <Badge>Invitation revoked</Badge>;
  }
  return <Badge tone={TONES[status] ?? "neutral"}>{sentenceCase(status)}</Badge>;
}
