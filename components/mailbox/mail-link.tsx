"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** One address out of a mail, to open or to copy. */
export function MailLink({ href }: { href: string }) {
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(href);
    setIsCopied(true);
  };
  return (
    <li className="flex items-center gap-2 py-1.5 pr-2 pl-4">
      <a
        href={href}
        className="min-w-0 flex-1 break-all text-accent-ink underline underline-offset-2"
      >
        {href}
      </a>
      <Button
        variant="ghost"
        size="icon"
        aria-label={isCopied ? "Link copied" : "Copy link"}
        onClick={copy}
      >
        {isCopied ? (
          <Check aria-hidden className="size-4 text-success" />
        ) : (
          <Copy aria-hidden className="size-4" />
        )}
      </Button>
    </li>
  );
}
