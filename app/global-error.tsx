"use client";

import "@fontsource-variable/inter";
import "./globals.css";
import { UnexpectedError } from "@/components/errors/unexpected-error";

/** Stands in for the root layout when that one fails. The theme is the system's. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>This page could not be shown · ILMS</title>
        <main id="content">
          <UnexpectedError {...props} />
        </main>
      </body>
    </html>
  );
}
