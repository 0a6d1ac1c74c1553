"use client";

import { ArrowRight } from "lucide-react";
import { useEffect, useRef } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { SubmitButton } from "@/components/ui/submit-button";

/**
 * The door to a finished workspace. In the browser that signed up it opens by itself, once: coming
 * back to this page later shows the button and no more.
 */
export function EnterWorkspace({
  tenantId,
  address,
  canEnter,
  enter,
}: {
  tenantId: string;
  address: string;
  canEnter: boolean;
  enter: () => Promise<void>;
}) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const mark = `ilms-entered-${tenantId}`;
    if (!canEnter || sessionStorage.getItem(mark)) return;
    sessionStorage.setItem(mark, "yes");
    form.current?.requestSubmit();
  }, [canEnter, tenantId]);

  if (!canEnter) {
    return (
      <a href={`${address}/login`} className={buttonStyle({ variant: "primary", size: "lg" })}>
        Sign in to the workspace
        <ArrowRight aria-hidden className="size-4" />
      </a>
    );
  }
  return (
    <form ref={form} action={enter}>
      <SubmitButton size="lg" pendingLabel="Opening your workspace">
        Open your workspace
        <ArrowRight aria-hidden className="size-4" />
      </SubmitButton>
    </form>
  );
}
