"use client";

import { useQuery } from "@tanstack/react-query";
import type { ChoiceRow } from "@/lib/resource/answers";
import { readApi } from "../list/read-api";

/** Records that point to one, of one resource and by one field. */
export type RelatedRecords = {
  resource: string;
  field: string;
  label: string;
  has_more: boolean;
  data: readonly ChoiceRow[];
};

/** What points to a record, asked for when its page stands. */
export const useRelated = (resource: string, id: string) =>
  useQuery({
    queryKey: ["related", resource, id],
    queryFn: async ({ signal }) => {
      const path = `${resource}/${id}/related`;
      return (await readApi<{ data: readonly RelatedRecords[] }>(path, signal)).data;
    },
  });
