import type { ReactNode } from "react";
import { StepUpProvider } from "@/components/account/step-up-provider";
import { ConsoleShell } from "@/components/console/console-shell";
import { loadStaff } from "@/lib/web/console";
import { confirm, loadChoices, startPasskey } from "../(auth)/confirm/actions";
import { signOutStaff } from "./actions";

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const staff = await loadStaff();
  return (
    <StepUpProvider actions={{ confirm, loadChoices, startPasskey }}>
      <ConsoleShell staff={staff} signOut={signOutStaff}>
        {children}
      </ConsoleShell>
    </StepUpProvider>
  );
}
