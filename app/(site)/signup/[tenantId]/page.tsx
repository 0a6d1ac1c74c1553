import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProvisioningView } from "@/components/provisioning/provisioning-view";
import { canEnterWorkspace, loadProgress } from "@/lib/web/onboarding";
import { enterWorkspace, retryProvisioning } from "./actions";

export const metadata: Metadata = { title: "Building your workspace", robots: { index: false } };

export default async function ProvisioningPage({
  params,
}: {
  params: Promise<{ tenantId: string }>;
}) {
  const { tenantId } = await params;
  const [progress, canEnter] = await Promise.all([
    loadProgress(tenantId),
    canEnterWorkspace(tenantId),
  ]);
  if (!progress) notFound();
  const isOver = progress.state === "done" || progress.state === "failed";
  return (
    <div className="mx-auto max-w-xl px-4 py-10 sm:py-16">
      {!isOver && (
        <noscript>
          <meta httpEquiv="refresh" content="2" />
        </noscript>
      )}
      <ProvisioningView
        initial={progress}
        canEnter={canEnter}
        enter={enterWorkspace.bind(null, tenantId)}
        retry={retryProvisioning.bind(null, tenantId)}
      />
    </div>
  );
}
