"use client";

import { useActionState, useEffect, useRef } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { type ProvisioningProgress, STEP_LABELS } from "@/lib/platform/provisioning/progress";

/** Which step failed, why, and the way to try again. */
export function ProvisioningFailure({
  failure,
  canRetry,
  retry,
  onRetried,
}: {
  failure: NonNullable<ProvisioningProgress["failure"]>;
  /** Only the browser that signed up may start the work again. */
  canRetry: boolean;
  retry: () => Promise<void>;
  onRetried: () => void;
}) {
  const [, submit, isPending] = useActionState(retry, undefined);
  const wasPending = useRef(false);
  useEffect(() => {
    if (wasPending.current && !isPending) onRetried();
    wasPending.current = isPending;
  }, [isPending, onRetried]);
  return (
    <div role="alert" className="rounded-lg border border-danger bg-danger-soft p-4 text-sm">
      <p className="font-semibold">It stopped at “{STEP_LABELS[failure.step]}”</p>
      <p className="mt-1">{failure.reason}</p>
      {canRetry ? (
        <form action={submit} className="mt-3">
          <SubmitButton isPending={isPending} pendingLabel="Trying again">
            Try again
          </SubmitButton>
        </form>
      ) : (
        <p className="mt-2">To try again, open this page in the browser that signed up.</p>
      )}
    </div>
  );
}
