import type { ReactNode } from "react";
import { RequestReference } from "@/components/ui/request-reference";

/** What happened, what to do about it, and the id to ask about. */
export function ErrorPanel({
  title,
  requestId,
  reference,
  actions,
  children,
}: {
  title: string;
  requestId?: string | null | undefined;
  reference?: string | undefined;
  actions: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="mx-auto flex max-w-lg flex-col items-start gap-3 px-4 py-16 text-sm">
      <h1 className="font-semibold text-2xl tracking-tight">{title}</h1>
      <div className="text-base text-ink-muted">{children}</div>
      <div className="flex flex-wrap gap-2 py-2">{actions}</div>
      {(requestId || reference) && (
        <div className="w-full border-t pt-2">
          {reference && <RequestReference label="Error" id={reference} />}
          {requestId && <RequestReference label="Request" id={requestId} />}
        </div>
      )}
    </div>
  );
}
