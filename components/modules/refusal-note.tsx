"use client";

import { CircleAlert } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useEffect, useRef } from "react";
import { RequestReference } from "@/components/ui/request-reference";
import type { Refused } from "./use-answer";

const LINK = "text-accent-ink underline underline-offset-2";

/** What would satisfy the rule that refused it. `returnTo` is where the reader wants to be afterwards. */
function wayOut({ reason }: Refused, returnTo: string): ReactNode {
  const next = encodeURIComponent(returnTo);
  switch (reason) {
    case "email.unverified":
      return (
        <Link href="/account/profile" className={LINK}>
          Send the link again
        </Link>
      );
    case "billing_details.incomplete":
      return (
        <Link href={`/billing/details?next=${next}`} className={LINK}>
          Complete the billing details
        </Link>
      );
    case "past_due":
      return (
        <Link href="/billing" className={LINK}>
          Pay the invoice
        </Link>
      );
    case "addon_limit":
      return (
        <Link href="/modules/plan" className={LINK}>
          Compare plans: higher ones take more modules
        </Link>
      );
    case "seat_limit":
      return (
        <Link href="/modules/plan" className={LINK}>
          Compare plans: higher ones take more people
        </Link>
      );
    case "period_end_only":
      return (
        <Link href="/modules/plan" className={LINK}>
          Plan it for the end of the period
        </Link>
      );
    case "session.required":
      return (
        <Link href={`/login?next=${next}`} className={LINK}>
          Sign in
        </Link>
      );
    default:
      return null;
  }
}

const WORDS: Partial<Record<string, string>> = {
  "billing_details.incomplete":
    "An invoice has to name your address, and in India your state. Both are asked for once.",
};

/** Why something was refused and what to do about it. Takes the focus, so that it is read out. */
export function RefusalNote({
  refused,
  returnTo,
  children,
}: {
  refused: Refused;
  returnTo: string;
  children?: ReactNode;
}) {
  const panel = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refusal is told anew
  useEffect(() => panel.current?.focus(), [refused]);
  const { message, reason, requestId } = refused;
  return (
    <div
      ref={panel}
      role="alert"
      tabIndex={-1}
      className="flex gap-2 rounded-md border border-danger bg-danger-soft px-3 py-2 text-ink text-sm"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
      <div className="flex min-w-0 flex-1 flex-col items-start gap-1">
        <p>{(reason && WORDS[reason]) ?? message}</p>
        {wayOut(refused, returnTo)}
        {requestId && <RequestReference label="Request" id={requestId} />}
        {children}
      </div>
    </div>
  );
}
