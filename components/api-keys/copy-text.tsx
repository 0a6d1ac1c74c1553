"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** A text with a button that copies it; where copying is not allowed, it is selected instead. */
export function CopyText({ label, text }: { label: string; text: string }) {
  const [isCopied, setIsCopied] = useState(false);
  return (
    <div className="flex items-start gap-2 rounded-md border bg-canvas py-1.5 pr-1.5 pl-3">
      <code className="min-w-0 flex-1 select-all self-center break-all font-mono text-xs">
        {text}
      </code>
      <Button
        size="sm"
        aria-label={`Copy ${label}`}
        onClick={async (event) => {
          const code = event.currentTarget.previousElementSibling;
          try {
            await navigator.clipboard.writeText(text);
            setIsCopied(true);
          } catch {
            if (code) window.getSelection()?.selectAllChildren(code);
          }
        }}
      >
        {isCopied ? (
          <Check aria-hidden className="size-3.5 text-success" />
        ) : (
          <Copy aria-hidden className="size-3.5" />
        )}
        {isCopied ? "Copied" : "Copy"}
      </Button>
      <span role="status" className="sr-only">
        {isCopied && `Copied ${label}`}
      </span>
    </div>
  );
}
