import Link from "next/link";
import type { ReactNode } from "react";
import { Badge, type Tone } from "@/components/ui/badge";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import type { BillingOverviewView } from "@/lib/web/views-billing-page";
import { BillingDay } from "./billing-day";

type Standing = { word: string; tone: Tone; text: ReactNode; next: ReactNode };

const PLAN = "/modules/plan";

function LinkTo({
  href,
  children,
  isFirst,
}: {
  href: string;
  children: string;
  isFirst?: boolean;
}) {
  return (
    <Link href={href} className={buttonStyle({ variant: isFirst ? "primary" : "secondary" })}>
      {children}
    </Link>
  );
}

/** Leads to the page that asks who it is and then downloads the archive. */
const exportLink = <LinkTo href="/billing/export">Export your data</LinkTo>;

function suspended({ subscription, deadline }: BillingOverviewView): Standing {
  const isUnpaid = subscription.suspendReason === "nonpayment";
  return {
    word: "Suspended",
    tone: "danger",
    text: isUnpaid ? (
      <>
        An invoice was not paid, so everything can be looked at and nothing changed, and only
        administrators can sign in. Pay what is overdue and the workspace is open again at once.
        {deadline && (
          <>
            {" "}
            Unpaid, it ends on <BillingDay on={deadline} />.
          </>
        )}
      </>
    ) : (
      "Our staff suspended this workspace. Everything can be looked at and nothing changed. Write to support; no payment is needed for it to open again."
    ),
    next: exportLink,
  };
}

function onTrial({ subscription, planName }: BillingOverviewView): Standing {
  const { trial } = subscription;
  const end = trial && <BillingDay on={trial.end} />;
  return {
    word: "Trial",
    tone: "accent",
    text: trial?.converts ? (
      <>
        You are trying {planName} until {end}. You agreed to go on with it: the first invoice is
        issued on that day, and until then you can take your consent back.
      </>
    ) : (
      <>
        You are trying {planName} until {end}. Then the workspace goes to the Free plan: modules are
        locked and no data is deleted. Nothing is charged unless you choose a plan.
      </>
    ),
    next: (
      <LinkTo href={PLAN} isFirst>
        {trial?.converts ? "See what was agreed" : "Choose a plan"}
      </LinkTo>
    ),
  };
}

function standingOf(view: BillingOverviewView): Standing {
  const { subscription, planName, deadline } = view;
  const { status, cancelAt, periodEnd, interval, tier } = subscription;
  if (status === "SUSPENDED") return suspended(view);
  if (status === "CANCELLED") {
    return {
      word: "Ended",
      tone: "neutral",
      text: "The subscription has ended. Your data is kept for 90 days from the end and then deleted. Until then you can export it, or choose a plan and go on where you were.",
      next: (
        <>
          <LinkTo href={PLAN} isFirst>
            Choose a plan
          </LinkTo>
          {exportLink}
        </>
      ),
    };
  }
  if (cancelAt) {
    return {
      word: "Ends soon",
      tone: "warning",
      text: (
        <>
          The subscription ends on <BillingDay on={cancelAt} />. Until then everything works as
          before, and the cancellation can be taken back.
        </>
      ),
      next: exportLink,
    };
  }
  if (status === "TRIAL") return onTrial(view);
  if (status === "PAST_DUE") {
    return {
      word: "Past due",
      tone: "danger",
      text: (
        <>
          An invoice is overdue. Everything still works; nothing can be added until it is paid.
          {deadline && (
            <>
              {" "}
              Unpaid, the workspace is suspended on <BillingDay on={deadline} />.
            </>
          )}
        </>
      ),
      next: null,
    };
  }
  const change = <LinkTo href={PLAN}>Change the plan</LinkTo>;
  if (tier === "FREE" || !periodEnd) {
    return {
      word: "Active",
      tone: "success",
      text: `You are on the ${planName} plan. Nothing is charged.`,
      next:
        tier === "FREE" ? (
          <LinkTo href={PLAN} isFirst>
            Choose a plan
          </LinkTo>
        ) : (
          change
        ),
    };
  }
  return {
    word: "Active",
    tone: "success",
    text: (
      <>
        You are on the {planName} plan, billed {interval === "year" ? "yearly" : "monthly"}. This
        period runs to <BillingDay on={periodEnd} isEnd />.
      </>
    ),
    next: change,
  };
}

/** How the subscription stands, in words, and what to do about it. */
export function BillingStanding({ view }: { view: BillingOverviewView }) {
  const { word, tone, text, next } = standingOf(view);
  return (
    <Card title={`${view.planName} plan`} aside={<Badge tone={tone}>{word}</Badge>}>
      <div className="flex flex-col gap-3 p-4">
        <p className="max-w-prose">{text}</p>
        {next && <div className="flex flex-wrap gap-2">{next}</div>}
      </div>
    </Card>
  );
}
