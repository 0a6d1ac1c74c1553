"use client";

import { Check, Copy, Download } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

const FILE = "ilms-recovery-codes.txt";

function download(text: string): void {
  const address = URL.createObjectURL(new Blob([`${text}\n`], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = FILE;
  link.click();
  URL.revokeObjectURL(address);
}

/** New recovery codes, shown this once: to copy, to download, to print. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const [isCopied, setIsCopied] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const text = codes.join("\n");
  return (
    <section
      aria-label="Codes to keep"
      className="flex flex-col gap-3 rounded-lg border border-accent-ink bg-surface p-4"
    >
      <div>
        <h2 ref={heading} tabIndex={-1} className="font-semibold text-sm outline-none">
          Keep these recovery codes now
        </h2>
        <p className="text-ink-muted">
          They are not shown again. Each lets you in once when your other factors are out of reach.
        </p>
      </div>
      <ul className="grid grid-cols-1 gap-x-6 gap-y-1 rounded-md bg-hover p-3 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => navigator.clipboard.writeText(text).then(() => setIsCopied(true))}>
          {isCopied ? (
            <Check aria-hidden className="size-4" />
          ) : (
            <Copy aria-hidden className="size-4" />
          )}
          {isCopied ? "Copied" : "Copy"}
        </Button>
        <Button onClick={() => download(text)}>
          <Download aria-hidden className="size-4" />
          Download
        </Button>
        <Button variant="primary" onClick={onKept}>
          I have kept them
        </Button>
      </div>
    </section>
  );
}
