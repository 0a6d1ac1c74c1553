"use client";

import Link from "next/link";
import { Card } from "@/components/ui/card";
import { sentenceCase } from "@/components/ui/sentence-case";
import { Skeleton } from "@/components/ui/skeleton";
import type { ResourceScreen } from "@/lib/web/views-record";
import { type RelatedRecords, useRelated } from "./use-related";

/** By which field, where two fields of one resource point here. */
const by = ({ field }: RelatedRecords) => sentenceCase(field.replace(/_id$/, "")).toLowerCase();

function Group({
  group,
  href,
  id,
  isAmbiguous,
}: {
  group: RelatedRecords;
  href: string | null | undefined;
  id: string;
  isAmbiguous: boolean;
}) {
  return (
    <li className="px-4 py-2.5">
      <p className="font-medium">
        {group.label}
        {isAmbiguous && <span className="font-normal text-ink-muted"> as {by(group)}</span>}
      </p>
      <ul className="mt-0.5">
        {group.data.map((row) => (
          <li key={row.id} className="truncate">
            {href ? (
              <Link
                href={`${href}/${row.id}`}
                className="rounded text-accent-ink underline-offset-2 hover:underline"
              >
                {row.title}
              </Link>
            ) : (
              row.title
            )}
          </li>
        ))}
      </ul>
      {group.has_more && href && (
        <Link
          href={`${href}?${group.field}=${id}`}
          className="rounded text-ink-muted text-xs underline-offset-2 hover:underline"
        >
          Show all
        </Link>
      )}
    </li>
  );
}

/** What points to a record: the documents before and after it, and whatever else hangs on it. */
export function RelatedCard({
  resource,
  id,
  places,
}: {
  resource: string;
  id: string;
  places: ResourceScreen["places"];
}) {
  const { data, isError, refetch } = useRelated(resource, id);
  const count = (name: string) => data?.filter((group) => group.resource === name).length ?? 0;
  return (
    <Card title="Related">
      {data && data.length > 0 && (
        <ul className="divide-y">
          {data.map((group) => (
            <Group
              key={`${group.resource} ${group.field}`}
              group={group}
              href={places[group.resource]?.href}
              id={id}
              isAmbiguous={count(group.resource) > 1}
            />
          ))}
        </ul>
      )}
      {data?.length === 0 && <p className="px-4 py-3 text-ink-muted">Nothing points here yet.</p>}
      {isError && (
        <p role="alert" className="px-4 py-3 text-ink-muted">
          What is related could not be loaded.{" "}
          <button
            type="button"
            onClick={() => refetch()}
            className="rounded text-accent-ink underline underline-offset-2"
          >
            Try again
          </button>
        </p>
      )}
      {!data && !isError && (
        <div aria-busy className="flex flex-col gap-2 px-4 py-3">
          <Skeleton className="h-3 w-24" />
          <Skeleton className="h-3 w-40" />
          <Skeleton className="h-3 w-32" />
        </div>
      )}
    </Card>
  );
}
