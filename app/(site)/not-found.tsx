import { headers } from "next/headers";
import Link from "next/link";
import { ErrorPanel } from "@/components/errors/error-panel";
import { buttonStyle } from "@/components/ui/button-style";

export default async function SiteNotFound() {
  const requestId = (await headers()).get("x-request-id");
  return (
    <ErrorPanel
      title="There is nothing here"
      requestId={requestId}
      actions={
        <>
          <Link href="/signup" className={buttonStyle({ variant: "primary" })}>
            Create a workspace
          </Link>
          <Link href="/sign-in" className={buttonStyle()}>
            Sign in to a workspace
          </Link>
        </>
      }
    >
      <p>The address may be mistyped, or the workspace it spoke of does not exist any more.</p>
    </ErrorPanel>
  );
}
