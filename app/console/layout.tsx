import type { Metadata } from "next";
import type { ReactNode } from "react";

export const metadata: Metadata = {
  title: { default: "Console", template: "%s · ILMS Console" },
  robots: { index: false },
};

export default function ConsoleLayout({ children }: { children: ReactNode }) {
  return children;
}
