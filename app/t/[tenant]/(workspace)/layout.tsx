import type { ReactNode } from "react";
import { WorkspaceShell } from "@/components/shell/workspace-shell";
import { loadWorkspace } from "@/lib/web/workspace";
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
    <WorkspaceShell view={view} signOut={signOut}>
      {children}
    </WorkspaceShell>
  );
}
