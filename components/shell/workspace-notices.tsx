import { Eye, Lock, MailWarning } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { WorkspaceNotice } from "@/lib/web/views";

const ICON = "mt-0.5 size-4 shrink-0";

function Banner({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <div
      role="status"
      className="flex gap-2 rounded-lg border border-warning bg-warning-soft px-3 py-2 text-ink text-sm"
    >
      {icon}
      <p className="min-w-0 flex-1">{children}</p>
    </div>
  );
}

function noticeText(notice: WorkspaceNotice): ReactNode {
  switch (notice.kind) {
    case "impersonation":
      return (
        <Banner icon={<Eye aria-hidden className={ICON} />}>
          <strong>Platform staff is signed in here for you.</strong> Reason given: {notice.reason}.{" "}
          {notice.mayWrite ? "Changes were granted." : "Nothing can be changed."} Every step is in
          the audit log.
        </Banner>
      );
    case "read-only":
      return (
        <Banner icon={<Lock aria-hidden className={ICON} />}>
          <strong>This workspace is suspended.</strong>{" "}
          {notice.reason === "nonpayment"
            ? "An invoice is overdue. Everything can be looked at and nothing changed until it is paid."
            : "Our staff suspended it. Everything can be looked at and nothing changed; write to support."}
        </Banner>
      );
    case "unverified-email":
      return (
        <Banner icon={<MailWarning aria-hidden className={ICON} />}>
          Confirm that {notice.email} is yours: open the link we sent there. Inviting people needs
          it.{" "}
          <Link href="/account/profile" className="text-accent-ink underline underline-offset-2">
            Send the link again
          </Link>
        </Banner>
      );
  }
}

/** What everybody must know on every page of the workspace. */
export function WorkspaceNotices({ notices }: { notices: readonly WorkspaceNotice[] }) {
  return notices.map((notice) => <div key={notice.kind}>{noticeText(notice)}</div>);
}
