"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { readApi } from "@/components/resource/list/read-api";
import type { ImportJob } from "@/lib/web/views-data";
import { isWorking } from "./job-words";

const LOOK_EVERY_MS = 1_000;

type Wire = {
  status: ImportJob["status"];
  step: ImportJob["step"];
  ok_rows: number;
  failed_rows: number;
};

/** How far an import has come, asked every second while somebody works on it; then the page is read anew. */
export function useJobProgress(job: ImportJob): { done: number; isLost: boolean } {
  const router = useRouter();
  const isBusy = isWorking(job);
  const { data, isError } = useQuery({
    queryKey: ["import", job.id, job.version],
    queryFn: ({ signal }) => readApi<Wire>(`data-jobs/${job.id}`, signal),
    enabled: isBusy,
    refetchInterval: LOOK_EVERY_MS,
  });
  const isOver = data !== undefined && (data.status !== job.status || data.step !== job.step);
  useEffect(() => {
    if (isBusy && isOver) router.refresh();
  }, [isBusy, isOver, router]);
  return {
    done: data ? data.ok_rows + data.failed_rows : job.okRows + job.failedRows,
    isLost: isError,
  };
}
