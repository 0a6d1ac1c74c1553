import { CalendarX, Clock, Eye, Lock, MailWarning, ReceiptText } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { amountText } from "@/components/billing/amount-text";
import { BillingDay } from "@/components/billing/billing-day";
import type { SubscriptionNotice, WorkspaceNotice } from "@/lib/web/views";

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

function Action({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="text-accent-ink underline underline-offset-2">
      {children}
    </Link>
  );
}

const daysText = (days: number) => {
  if (days === 0) return "Your trial ends today.";
  return days === 1 ? "Your trial has one day left." : `Your trial has ${days} days left.`;
};

function Trial({ notice }: { notice: Extract<SubscriptionNotice, { kind: "trial" }> }) {
  const { daysLeft, endsOn, willConvert, mayManage } = notice;
  return (
    <Banner icon={<Clock aria-hidden className={ICON} />}>
      <strong>{daysText(daysLeft)}</strong>{" "}
      {willConvert ? (
        <>
          On <BillingDay on={endsOn} /> it becomes the plan you chose.
        </>
      ) : (
        <>
          On <BillingDay on={endsOn} /> the workspace goes back to the free plan, unless a plan is
          chosen.
        </>
      )}{" "}
      {mayManage && (
        <Action href="/modules/plan">{willConvert ? "See the choice" : "Choose a plan"}</Action>
      )}
    </Banner>
  );
}

function Owing({
  notice,
}: {
  notice: Extract<SubscriptionNotice, { kind: "past-due" | "suspended" }>;
}) {
  const { owed, mayManage } = notice;
  const isSuspended = notice.kind === "suspended";
  return (
    <Banner
      icon={
        isSuspended ? (
          <Lock aria-hidden className={ICON} />
        ) : (
          <ReceiptText aria-hidden className={ICON} />
        )
      }
    >
      <strong>
        {isSuspended ? "This workspace is suspended." : "An invoice is overdue."}
        {owed && ` ${amountText(owed.amount, owed.currency)} is to be paid.`}
      </strong>{" "}
      {isSuspended ? (
        <>
          Everything can be looked at and nothing changed until it is paid. On{" "}
          <BillingDay on={notice.closesOn} /> the subscription ends.
        </>
      ) : (
        <>
          On <BillingDay on={notice.suspendsOn} /> the workspace is suspended: it can then be looked
          at, not changed.
        </>
      )}{" "}
      {mayManage ? <Action href="/billing">Pay now</Action> : "Please tell an administrator."}
    </Banner>
  );
}

function subscriptionText(notice: SubscriptionNotice): ReactNode {
  switch (notice.kind) {
    case "trial":
      return <Trial notice={notice} />;
    case "past-due":
    case "suspended":
      return <Owing notice={notice} />;
    case "cancelling":
      return (
        <Banner icon={<CalendarX aria-hidden className={ICON} />}>
          <strong>
            The subscription ends on <BillingDay on={notice.on} />.
          </strong>{" "}
          Until then everything works as before.{" "}
          {notice.mayManage && <Action href="/modules">Keep it after all</Action>}
        </Banner>
      );
    case "ended":
      return (
        <Banner icon={<CalendarX aria-hidden className={ICON} />}>
          <strong>The subscription has ended.</strong> All data is kept until{" "}
          <BillingDay on={notice.keptUntil} />, then deleted.{" "}
          {notice.mayManage && (
            <>
              <Action href="/billing/export">Export it</Action> or{" "}
              <Action href="/modules/plan">choose a plan again</Action>
            </>
          )}
        </Banner>
      );
  }
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
          <strong>This workspace is suspended.</strong> Our staff suspended it. Everything can be
          looked at and nothing changed; write to support.
        </Banner>
      );
    case "unverified-email":
      return (
        <Banner icon={<MailWarning aria-hidden className={ICON} />}>
          Confirm that {notice.email} is yours: open the link we sent there. Inviting people and
          buying need it. <Action href="/account/profile">Send the link again</Action>
        </Banner>
      );
    default:
      return subscriptionText(notice);
  }
}

/** What everybody must know on every page of the workspace. */
export function WorkspaceNotices({ notices }: { notices: readonly WorkspaceNotice[] }) {
  return notices.map((notice) => <div key={notice.kind}>{noticeText(notice)}</div>);
}
