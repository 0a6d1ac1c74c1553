"use client";

import { ShieldAlert, ShieldCheck } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { useStepUp } from "@/components/ui/step-up";
import type { SecurityView } from "@/lib/web/views-security";

/** Says that the reader's role wants a second factor, and what to do about it here. */
export function SecurityRequired({ security }: { security: SecurityView }) {
  const { isRequired, isEnrolled, isPassed } = security;
  const askToConfirm = useStepUp();
  const router = useRouter();
  if (!isRequired) return null;
  const Icon = isPassed ? ShieldCheck : ShieldAlert;
  return (
    <section
      aria-label="Second factor required"
      className="flex flex-wrap items-center justify-between gap-3 rounded-lg border bg-surface px-4 py-3"
    >
      <p className="flex items-start gap-2">
        <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-muted" />
        {isPassed
          ? "Your role needs a second factor, and you have given it."
          : isEnrolled
            ? "Your role needs a second factor. Give it to go on."
            : "Your role needs a second factor. Set up an authenticator app or a passkey to go on."}
      </p>
      {isPassed && (
        <Link href="/" className={buttonStyle()}>
          Go to the workspace
        </Link>
      )}
      {isEnrolled && !isPassed && (
        <Button
          variant="primary"
          onClick={() => askToConfirm().then((isConfirmed) => isConfirmed && router.refresh())}
        >
          Give the second factor
        </Button>
      )}
    </section>
  );
}
