import type { ReactNode } from "react";
import { ConsoleShell } from "@/components/console/console-shell";
import { loadStaff } from "@/lib/web/console";
import { signOutStaff } from "./actions";

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const staff = await loadStaff();
  return (
    <ConsoleShell staff={staff} signOut={signOutStaff}>
      {children}
    </ConsoleShell>
  );
}
