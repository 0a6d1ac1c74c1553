import { SubmitButton } from "@/components/ui/submit-button";

/** Puts a failed job back in the queue. */
export function RetryJob({
  jobId,
  tenantName,
  retry,
}: {
  jobId: string;
  tenantName: string;
  retry: (form: FormData) => Promise<void>;
}) {
  return (
    <form action={retry}>
      <input type="hidden" name="job_id" value={jobId} />
      <SubmitButton
        variant="secondary"
        size="sm"
        pendingLabel="Retrying"
        aria-label={`Retry job of ${tenantName}`}
      >
        Retry
      </SubmitButton>
    </form>
  );
}
