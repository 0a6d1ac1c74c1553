import type { Metadata } from "next";
import { BackLink } from "@/components/settings/back-link";
import { SeriesForm } from "@/components/settings/series-form";
import { PageHeader } from "@/components/ui/page-header";
import { loadSeries } from "@/lib/web/settings-number-series";
import { saveSeries } from "../actions";

export const metadata: Metadata = { title: "Number series" };

export default async function SeriesPage({
  params,
}: {
  params: Promise<{ tenant: string; id: string }>;
}) {
  const { tenant, id } = await params;
  const series = await loadSeries(tenant, id);
  return (
    <>
      <BackLink href="/system-admin/number-series">Number series</BackLink>
      <PageHeader title={series.title} />
      <SeriesForm series={series} action={saveSeries} />
    </>
  );
}
