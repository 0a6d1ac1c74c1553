"use client";

import { useEffect, useRef } from "react";
import { RequestReference } from "./request-reference";

export type FieldError = { id: string; message: string };

/**
 * Says at the top of a form what is wrong with it, with a link to each field. Takes the focus when
 * `attempt` changes, so that the reader is told without having to look for it.
 */
export function ErrorSummary({
  attempt,
  errors,
  message,
  requestId,
}: {
  attempt: unknown;
  errors: readonly FieldError[];
  message?: string | undefined;
  requestId?: string | undefined;
}) {
  const panel = useRef<HTMLDivElement>(null);
  const told = useRef<unknown>(undefined);
  useEffect(() => {
    // Errors may arrive a moment after the attempt; ones that appear later must not take the focus.
    if (!panel.current || told.current === attempt) return;
    told.current = attempt;
    panel.current.focus();
  });

  if (errors.length === 0 && !message) return null;
  return (
    <div
      ref={panel}
      role="alert"
      tabIndex={-1}
      className="flex flex-col gap-1.5 rounded-md border border-danger bg-danger-soft px-3 py-2.5 text-ink text-sm"
    >
      <p className="font-medium">
        {message ??
          (errors.length === 1
            ? "One answer needs your attention"
            : `${errors.length} answers need your attention`)}
      </p>
      {errors.length > 0 && (
        <ul className="flex flex-col">
          {errors.map((error) => (
            <li key={error.id}>
              <a
                href={`#${error.id}`}
                className="inline-block py-0.5 text-danger underline underline-offset-2"
              >
                {error.message}
              </a>
            </li>
          ))}
        </ul>
      )}
      {requestId && <RequestReference label="Request" id={requestId} />}
    </div>
  );
}
