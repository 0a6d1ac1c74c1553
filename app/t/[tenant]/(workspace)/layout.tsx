import type { ReactNode } from "react";
import { StepUpProvider } from "@/components/account/step-up-provider";
import { WorkspaceShell } from "@/components/shell/workspace-shell";
import { loadWorkspace } from "@/lib/web/workspace";
import { confirm, loadChoices, startPasskey } from "./account/confirm/actions";
import { saveTheme } from "./account/profile/actions";
import { signOut } from "./actions";

export default async function WorkspaceLayout({
  params,
  children,
}: {
  params: Promise<{ tenant: string }>;
  children: ReactNode;
}) {
  const view = await loadWorkspace((await params).tenant);
  return (
    <StepUpProvider actions={{ confirm, loadChoices, startPasskey }}>
      <WorkspaceShell view={view} signOut={signOut} saveTheme={saveTheme}>
        {children}
      </WorkspaceShell>
    </StepUpProvider>
  );
}
