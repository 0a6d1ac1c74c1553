"use client";

import {
  type InfiniteData,
  keepPreviousData,
  useInfiniteQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { ListAnswer, RecordRow } from "@/lib/resource/answers";
import type { ResourceListView } from "@/lib/web/views-list";
import { type ListState, listQueryText } from "@/lib/web/views-list-address";
import { ListProblem, readList } from "./read-api";

/** Rows of a page after the first; that one is smaller, since somebody waits for it. */
const NEXT_PAGE = 200;

/** So long a page that came with the document is not asked for again. */
const FRESH_MS = 20_000;

type Pages = InfiniteData<ListAnswer, string | null>;

const isWorthAnother = (failures: number, error: Error) =>
  failures < 1 && error instanceof ListProblem && (error.status === 0 || error.status >= 500);

/**
 * The rows of a list, page after page from the API. What was changed is put into the rows that are
 * there: nobody loses the place he has scrolled to.
 */
export function useListRows({ description, first }: ResourceListView, state: ListState) {
  const client = useQueryClient();
  const text = listQueryText(description, state);
  const key = useMemo(() => ["list", description.name, text], [description.name, text]);
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => {
      const page = new URLSearchParams(text);
      if (pageParam !== null) {
        page.set("limit", String(NEXT_PAGE));
        page.set("cursor", pageParam);
      }
      return readList(description, page.toString(), signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    ...(first?.query === text && {
      initialData: { pages: [first.answer], pageParams: [null] },
      initialDataUpdatedAt: first.readAt,
    }),
    // Back from a record, the page may be one that was drawn minutes ago: then it is read again. Rows
    // that were scrolled to are not, which would ask for page after page.
    staleTime: FRESH_MS,
    gcTime: 0,
    refetchOnReconnect: false,
    placeholderData: keepPreviousData,
    retry: isWorthAnother,
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data]);
  const changeRows = useCallback(
    (change: (row: RecordRow) => RecordRow | undefined) => {
      client.setQueryData<Pages>(
        key,
        (data) =>
          data && {
            ...data,
            pages: data.pages.map((page) => ({
              ...page,
              rows: page.rows.flatMap((row) => change(row) ?? []),
            })),
          },
      );
      // What was counted before is wrong now.
      client.invalidateQueries({ queryKey: ["figures", description.name] });
    },
    [client, key, description.name],
  );
  return {
    rows,
    changeRows,
    query: text,
    problem: query.data ? undefined : (query.error ?? undefined),
    /** A further page could not be read; the rows before it stand. */
    nextProblem: query.isFetchNextPageError ? query.error : undefined,
    /** The rows are those of the question before this one. */
    isOld: query.isPlaceholderData,
    isLoading: query.isPending,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: query.fetchNextPage,
    retry: query.refetch,
  };
}

export type ListRows = ReturnType<typeof useListRows>;
