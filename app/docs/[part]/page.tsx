import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PartLinks } from "@/components/docs/part-links";
import { Swagger } from "@/components/docs/swagger";
import { PageHeader } from "@/components/ui/page-header";
import { referenceParts } from "@/lib/web/openapi/document";
import { referenceVersion } from "@/lib/web/openapi/reference-assets";

export const metadata: Metadata = { title: "API reference" };

export default async function ReferencePage({ params }: { params: Promise<{ part: string }> }) {
  const { part } = await params;
  const parts = referenceParts().map(({ slug, name }) => ({ slug, name }));
  if (!parts.some(({ slug }) => slug === part)) notFound();
  const version = await referenceVersion();
  return (
    <div className="flex flex-col gap-4">
      <link
        rel="stylesheet"
        href={`/docs/assets/swagger-ui.css?v=${version}`}
        precedence="default"
      />
      <PageHeader
        title="API reference"
        description="Every operation with its fields, examples and reasons for refusal. On the address of your workspace, signed in or with an API key, you can try each one."
      />
      <PartLinks parts={parts} current={part} />
      <Swagger key={part} version={version} part={part} />
    </div>
  );
}
