"use client";

import { KeyRound } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { CopyText } from "./copy-text";

/** The new key, this one time. */
export function NewKeyPanel({ apiKey, onClose }: { apiKey: string; onClose: () => void }) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <div ref={panel} tabIndex={-1} className="flex flex-col gap-4 p-4 outline-none">
      <p className="flex gap-2">
        <KeyRound aria-hidden className="mt-0.5 size-4 shrink-0 text-accent-ink" />
        <span>
          <span className="font-medium">Copy the key now.</span> It is shown this one time: only a
          fingerprint of it is kept. Whoever has the key can do what its role allows.
        </span>
      </p>
      <CopyText label="the key" text={apiKey} />
      <div>
        <Button variant="primary" onClick={onClose}>
          I have copied it
        </Button>
      </div>
    </div>
  );
}
