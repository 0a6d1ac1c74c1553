import type { Metadata } from "next";
import { AccentForm } from "@/components/settings/accent-form";
import { LogoCard } from "@/components/settings/logo-card";
import { PageHeader } from "@/components/ui/page-header";
import { loadBranding } from "@/lib/web/settings-branding";
import { changeLogo, removeLogo, saveAccent } from "./actions";

export const metadata: Metadata = { title: "Branding" };

export default async function BrandingPage({ params }: { params: Promise<{ tenant: string }> }) {
  const branding = await loadBranding((await params).tenant);
  return (
    <>
      <PageHeader
        title="Branding"
        description="Your colour and logo, in the workspace and on its sign-in page."
      />
      <AccentForm branding={branding} action={saveAccent} />
      <LogoCard branding={branding} change={changeLogo} remove={removeLogo} />
    </>
  );
}
