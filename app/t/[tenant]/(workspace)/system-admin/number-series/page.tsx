import type { Metadata } from "next";
import Link from "next/link";
import { MissingGround } from "@/components/settings/missing-ground";
import { SeriesList } from "@/components/settings/series-list";
import { buttonStyle } from "@/components/ui/button-style";
import { PageHeader } from "@/components/ui/page-header";
import { loadSeriesList } from "@/lib/web/settings-number-series";

export const metadata: Metadata = { title: "Number series" };

export default async function NumberSeriesPage({
  params,
}: {
  params: Promise<{ tenant: string }>;
}) {
  const { rows, canAdd, hasCompany } = await loadSeriesList((await params).tenant);
  return (
    <>
      <PageHeader
        title="Number series"
        description="How documents are numbered. A number is given when a document is posted, never to a draft."
      >
        {canAdd && (
          <Link
            href="/system-admin/number-series/new"
            className={buttonStyle({ variant: "primary" })}
          >
            Add a series
          </Link>
        )}
      </PageHeader>
      {hasCompany ? (
        <SeriesList rows={rows} />
      ) : (
        <MissingGround
          title="The company comes first"
          text="Numbers are counted per company and fiscal year. Save the company's profile, then add series."
        />
      )}
    </>
  );
}
