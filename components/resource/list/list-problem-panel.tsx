"use client";

import { CircleAlert, WifiOff } from "lucide-react";
import { Button } from "@/components/ui/button";
import { RequestReference } from "@/components/ui/request-reference";
import { ListProblem } from "./read-api";

/** Why there are no rows, what to do, and the id to ask about. */
export function ListProblemPanel({
  problem,
  canClear,
  onRetry,
  onClear,
}: {
  problem: Error;
  canClear: boolean;
  onRetry: () => void;
  onClear: () => void;
}) {
  const known = problem instanceof ListProblem ? problem : undefined;
  const isOffline = known?.status === 0;
  const Icon = isOffline ? WifiOff : CircleAlert;
  return (
    <div
      role="alert"
      className="flex flex-1 flex-col items-center justify-center gap-2 px-4 pb-10 text-center"
    >
      <Icon aria-hidden className="size-5 text-danger" />
      <p className="font-medium">
        {isOffline ? "The list could not be reached" : "The list could not be shown"}
      </p>
      <p className="max-w-sm text-ink-muted">
        {known?.message ?? "Something failed on our side. Nothing you saved is lost."}
      </p>
      <div className="flex flex-wrap justify-center gap-2 py-1">
        <Button variant="primary" onClick={onRetry}>
          Try again
        </Button>
        {canClear && <Button onClick={onClear}>Clear search and filters</Button>}
      </div>
      {known?.requestId && <RequestReference label="Request" id={known.requestId} />}
    </div>
  );
}
