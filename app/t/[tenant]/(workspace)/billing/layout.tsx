import type { ReactNode } from "react";
import { BillingTabs } from "@/components/billing/overview-tabs";

export default function BillingLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <BillingTabs />
      {children}
    </>
  );
}
