import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/control";
import { controlDb } from "@/lib/core/database";
import { hashToken } from "@/lib/core/secrets";
import { staffInviteToken } from "@/lib/platform/staff/invite-link";
import { mailAddresses, sendTemplate } from "./send-template";
import { StaffInvitationMail } from "./staff-invitation";

const payload = z.object({ userId: z.uuid(), issueId: z.uuid(), invitedBy: z.string() });

/** Handles `staff.invited`. An invitation that was accepted, replaced or withdrawn sends nothing. */
export async function sendStaffInvitation(outboxId: string, input: unknown): Promise<void> {
  const { userId, issueId, invitedBy } = payload.parse(input);
  const token = staffInviteToken({ userId, issueId });
  const [member] = await controlDb()
    .select({ name: users.name, email: users.email })
    .from(users)
    .where(and(eq(users.id, userId), eq(users.inviteTokenHash, hashToken(token))));
  if (!member) return;
  const link = `${mailAddresses("console").workspace}/invite?token=${token}`;
  await sendTemplate({
    outboxId,
    to: member.email,
    subject: "You are invited to the ILMS console",
    template: "staff_invitation",
    body: <StaffInvitationMail name={member.name} invitedBy={invitedBy} link={link} />,
  });
}
