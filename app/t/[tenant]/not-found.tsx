import { headers } from "next/headers";
import { ErrorPanel } from "@/components/errors/error-panel";
import { buttonStyle } from "@/components/ui/button-style";
import { rootAddress } from "@/lib/web/addresses";

/** Nobody has this subdomain, or not any more. */
export default async function NoSuchWorkspace() {
  const requestId = (await headers()).get("x-request-id");
  const { protocol, host } = rootAddress();
  return (
    <main id="content" tabIndex={-1}>
      <ErrorPanel
        title="There is no workspace at this address"
        requestId={requestId}
        actions={
          <>
            <a
              href={`${protocol}//${host}/sign-in`}
              className={buttonStyle({ variant: "primary" })}
            >
              Find your workspace
            </a>
            <a href={`${protocol}//${host}/`} className={buttonStyle()}>
              About ILMS
            </a>
          </>
        }
      >
        <p>
          Check how the first part of the address is spelt; the mail about your workspace has it.
        </p>
      </ErrorPanel>
    </main>
  );
}
