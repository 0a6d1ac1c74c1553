import "@fontsource-variable/inter";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { SidebarMemory } from "@/components/shell/sidebar-memory";
import { BrowserSetup } from "@/components/ui/browser-setup";
import { OfflineNotice } from "@/components/ui/offline-notice";
import { SkipLink } from "@/components/ui/skip-link";

export const metadata: Metadata = {
  title: { default: "ILMS", template: "%s · ILMS" },
  description: "ERP workspaces for manufacturers, distributors and dealers of durable goods.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf9f7" },
    { media: "(prefers-color-scheme: dark)", color: "#101113" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const incoming = await headers();
  const nonce = incoming.get("x-nonce") ?? "";
  return (
    <html lang="en" data-scroll-behavior="smooth" suppressHydrationWarning>
      <head>
        <meta name="x-request-id" content={incoming.get("x-request-id") ?? ""} />
        <SidebarMemory nonce={nonce} />
      </head>
      <body>
        <BrowserSetup nonce={nonce}>
          <SkipLink />
          {children}
          <OfflineNotice />
        </BrowserSetup>
      </body>
    </html>
  );
}
