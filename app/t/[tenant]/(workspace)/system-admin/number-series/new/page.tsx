import type { Metadata } from "next";
import { BackLink } from "@/components/settings/back-link";
import { MissingGround } from "@/components/settings/missing-ground";
import { SeriesForm } from "@/components/settings/series-form";
import { PageHeader } from "@/components/ui/page-header";
import { loadSeries } from "@/lib/web/settings-number-series";
import { addSeries } from "../actions";

export const metadata: Metadata = { title: "Add a number series" };

export default async function NewSeriesPage({ params }: { params: Promise<{ tenant: string }> }) {
  const series = await loadSeries((await params).tenant);
  return (
    <>
      <BackLink href="/system-admin/number-series">Number series</BackLink>
      <PageHeader title={series.title} />
      {series.hasCompany ? (
        <SeriesForm series={series} action={addSeries} />
      ) : (
        <MissingGround
          title="The company comes first"
          text="Numbers are counted per company and fiscal year. Save the company's profile, then add series."
        />
      )}
    </>
  );
}
