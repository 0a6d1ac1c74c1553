import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { ErrorPanel } from "@/components/errors/error-panel";
import { buttonStyle } from "@/components/ui/button-style";

export const metadata: Metadata = { title: "Page not found" };

export default async function NotFound() {
  const requestId = (await headers()).get("x-request-id");
  return (
    <main id="content" tabIndex={-1}>
      <ErrorPanel
        title="There is no page here"
        requestId={requestId}
        actions={
          <Link href="/" className={buttonStyle({ variant: "primary" })}>
            Go to the start page
          </Link>
        }
      >
        <p>The address may be mistyped, or what stood here was removed.</p>
      </ErrorPanel>
    </main>
  );
}
