"use client";

import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ActivityAnswer, ActivityView, CommentView } from "@/lib/web/views-activity";
import { readActivity } from "./read-activity";

/** Conversations that are open to be read: each with its answers behind it. */
export type Conversation = { first: CommentView; answers: readonly CommentView[] };

function conversationsOf(comments: readonly CommentView[]): Conversation[] {
  return comments
    .filter(({ parentCommentId }) => parentCommentId === null)
    .map((first) => ({
      first,
      answers: comments.filter(({ parentCommentId }) => parentCommentId === first.id),
    }));
}

/** The last conversation of a page, behind which the next begins. */
const lastOf = ({ comments, hasMore }: ActivityView) =>
  hasMore
    ? comments.filter(({ parentCommentId }) => parentCommentId === null).at(-1)?.id
    : undefined;

/** What people added to a record, read when its page stands and again after every change. */
export function useActivity(resource: string, recordId: string) {
  const client = useQueryClient();
  const path = `records/${resource}/${recordId}`;
  const queryKey = ["activity", resource, recordId];
  const [problem, setProblem] = useState<string>();
  const query = useInfiniteQuery({
    queryKey,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => readActivity(path, pageParam, signal),
    getNextPageParam: lastOf,
  });
  const reload = () => client.invalidateQueries({ queryKey });
  /** Does something and shows what became of it; answers whether it is done. */
  const change = async (work: () => Promise<ActivityAnswer>): Promise<boolean> => {
    setProblem(undefined);
    const unreached = "The server cannot be reached. Nothing was changed; try again.";
    const answer = await work().catch(
      (): ActivityAnswer => ({ isDone: false, message: unreached }),
    );
    if (!answer.isDone) setProblem(answer.message);
    await reload();
    return answer.isDone;
  };
  const pages = query.data?.pages ?? [];
  return {
    path,
    query,
    problem,
    reload,
    change,
    newest: pages[0],
    conversations: conversationsOf(pages.flatMap(({ comments }) => comments)),
  };
}
