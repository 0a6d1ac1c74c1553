import { headers } from "next/headers";
import Link from "next/link";
import { ErrorPanel } from "@/components/errors/error-panel";
import { buttonStyle } from "@/components/ui/button-style";

export default async function ConsoleNotFound() {
  const requestId = (await headers()).get("x-request-id");
  return (
    <ErrorPanel
      title="There is no page here"
      requestId={requestId}
      actions={
        <Link href="/" className={buttonStyle({ variant: "primary" })}>
          Go to the tenants
        </Link>
      }
    >
      <p>The address may be mistyped.</p>
    </ErrorPanel>
  );
}
