"use client";

import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { ErrorPanel } from "./error-panel";

const never = () => () => undefined;
const pageRequestId = () =>
  document.querySelector<HTMLMetaElement>("meta[name=x-request-id]")?.content || undefined;

/** Something failed that we did not foresee. The page around it stands. */
export function UnexpectedError({ error, retry }: { error: unknown; retry: () => void }) {
  const requestId = useSyncExternalStore(never, pageRequestId, () => undefined);
  const digest =
    error instanceof Error && "digest" in error && typeof error.digest === "string"
      ? error.digest
      : undefined;
  return (
    <ErrorPanel
      title="This page could not be shown"
      reference={digest}
      requestId={requestId}
      actions={
        <>
          <Button variant="primary" onClick={() => retry()}>
            Try again
          </Button>
          <Button onClick={() => window.location.reload()}>Reload the page</Button>
        </>
      }
    >
      <p>
        Something failed on our side, or the connection broke. Nothing you saved is lost. If trying
        again does not help, tell support the id below.
      </p>
    </ErrorPanel>
  );
}
