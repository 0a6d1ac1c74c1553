import type { Metadata } from "next";
import { LocaleForm } from "@/components/settings/locale-form";
import { PageHeader } from "@/components/ui/page-header";
import { loadLocale } from "@/lib/web/settings-locale";
import { saveLocale } from "./actions";

export const metadata: Metadata = { title: "Locale" };

export default async function LocalePage({ params }: { params: Promise<{ tenant: string }> }) {
  const view = await loadLocale((await params).tenant);
  return (
    <>
      <PageHeader
        title="Locale"
        description="How dates and numbers are written. The words of the pages stay English."
      />
      <LocaleForm view={view} action={saveLocale} />
    </>
  );
}
