import { headers } from "next/headers";
import Link from "next/link";
import { ErrorPanel } from "@/components/errors/error-panel";
import { buttonStyle } from "@/components/ui/button-style";

export default async function WorkspaceForbidden() {
  const requestId = (await headers()).get("x-request-id");
  return (
    <ErrorPanel
      title="Your role does not allow this"
      requestId={requestId}
      actions={
        <Link href="/" className={buttonStyle({ variant: "primary" })}>
          Go home
        </Link>
      }
    >
      <p>
        What you asked for needs a permission that none of your roles holds. An administrator of
        this workspace can give it to you.
      </p>
    </ErrorPanel>
  );
}
