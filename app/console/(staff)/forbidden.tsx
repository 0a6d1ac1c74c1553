import { headers } from "next/headers";
import { ErrorPanel } from "@/components/errors/error-panel";

export default async function ConsoleForbidden() {
  const requestId = (await headers()).get("x-request-id");
  return (
    <ErrorPanel title="Your role does not allow this" requestId={requestId} actions={null}>
      <p>
        This page needs a permission that none of your roles holds. An owner of the installation can
        give it to you. The pages you may see are in the menu above.
      </p>
    </ErrorPanel>
  );
}
