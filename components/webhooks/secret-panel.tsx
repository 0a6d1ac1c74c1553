"use client";

import { KeyRound } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { CopyText } from "@/components/api-keys/copy-text";

/** A new secret, this one time, and what to do with it. */
export function SecretPanel({ secret, children }: { secret: string; children: ReactNode }) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <div ref={panel} tabIndex={-1} className="flex flex-col gap-4 p-4 outline-none">
      <p className="flex gap-2">
        <KeyRound aria-hidden className="mt-0.5 size-4 shrink-0 text-accent-ink" />
        <span>
          <span className="font-medium">Copy the secret now.</span> It is shown this one time. Your
          server checks with it that a message is ours and was not changed on its way.
        </span>
      </p>
      <CopyText label="the secret" text={secret} />
      {children}
    </div>
  );
}
