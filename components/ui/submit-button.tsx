"use client";

import { LoaderCircle } from "lucide-react";
import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";

/**
 * Submits its form and shows that the answer is awaited. It stays focusable meanwhile, so that the
 * keyboard does not lose its place; a second press is ignored.
 */
export function SubmitButton({
  isPending = false,
  pendingLabel,
  children,
  ...props
}: ComponentProps<typeof Button> & { isPending?: boolean; pendingLabel: string }) {
  const status = useFormStatus();
  const isWaiting = isPending || status.pending;
  return (
    <Button
      type="submit"
      variant="primary"
      aria-disabled={isWaiting || undefined}
      onClick={(event) => {
        if (isWaiting) event.preventDefault();
      }}
      {...props}
    >
      {isWaiting && <LoaderCircle aria-hidden className="size-4 animate-spin" />}
      {isWaiting ? pendingLabel : children}
    </Button>
  );
}
