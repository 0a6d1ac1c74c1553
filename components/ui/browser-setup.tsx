"use client";

import { ThemeProvider } from "next-themes";
import { Tooltip } from "radix-ui";
import { type ReactNode, useState } from "react";

/**
 * What every page needs in the browser. Dialogs and menus lock the page's scrolling through a style
 * element; they take its nonce from this global, else the content security policy blocks it.
 */
export function BrowserSetup({ nonce, children }: { nonce: string; children: ReactNode }) {
  // A refresh brings a new nonce, but the policy in force is that of the document first loaded.
  const [documentNonce] = useState(nonce);
  if (typeof window !== "undefined") Object.assign(window, { __webpack_nonce__: documentNonce });
  return (
    <ThemeProvider
      attribute="data-theme"
      enableColorScheme={false}
      disableTransitionOnChange
      nonce={documentNonce}
    >
      <Tooltip.Provider delayDuration={300}>{children}</Tooltip.Provider>
    </ThemeProvider>
  );
}
