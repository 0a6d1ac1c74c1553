import type { ReactNode } from "react";
import { LiveReads } from "@/components/ui/live-reads";

export default function SignUpLayout({ children }: { children: ReactNode }) {
  return <LiveReads>{children}</LiveReads>;
}
