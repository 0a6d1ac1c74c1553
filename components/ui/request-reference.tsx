"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";

/** An identifier that support can look up, and a way to copy it. */
export function RequestReference({ label, id }: { label: string; id: string }) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(id);
    setIsCopied(true);
  };
  return (
    <p className="flex flex-wrap items-center gap-x-1.5 text-ink-muted text-xs">
      {label}
      <code className="break-all font-mono text-ink">{id}</code>
      <button
        type="button"
        onClick={copy}
        aria-label={isCopied ? `${label} id copied` : `Copy ${label.toLowerCase()} id`}
        className="inline-flex size-6 items-center justify-center rounded hover:bg-hover"
      >
        {isCopied ? (
          <Check aria-hidden className="size-3.5 text-success" />
        ) : (
          <Copy aria-hidden className="size-3.5" />
        )}
      </button>
    </p>
  );
}
