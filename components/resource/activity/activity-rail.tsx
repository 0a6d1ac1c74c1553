"use client";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";
import type { ActivityActions } from "@/lib/web/views-activity";
import { CommentForm } from "./comment-form";
import { Conversation } from "./conversation";
import { FilesCard } from "./files-card";
import { FollowButton } from "./follow-button";
import { useActivity } from "./use-activity";

function Waiting() {
  return (
    <Card title="Comments" aria-busy>
      <div className="flex flex-col gap-3 px-4 py-3">
        <Skeleton className="h-14 w-full" />
        <Skeleton className="h-4 w-40" />
        <Skeleton className="h-4 w-56" />
      </div>
    </Card>
  );
}

/** What people add to a record: comments, files, and whether one follows it. Stands within LiveReads. */
export function ActivityRail({
  resource,
  recordId,
  actions,
}: {
  resource: string;
  recordId: string;
  actions: ActivityActions;
}) {
  const activity = useActivity(resource, recordId);
  const { path, query, problem, change, newest, conversations } = activity;
  const subject = { resource, recordId };
  if (!newest) {
    if (!query.isError) return <Waiting />;
    return (
      <Card title="Comments">
        <p role="alert" className="px-4 py-3 text-ink-muted">
          Comments and files could not be loaded.{" "}
          <button
            type="button"
            onClick={() => query.refetch()}
            className="rounded text-accent-ink underline underline-offset-2"
          >
            Try again
          </button>
        </p>
      </Card>
    );
  }
  const { can, files, isFollowing, followers } = newest;
  return (
    <>
      <Card
        title="Comments"
        className="overflow-visible"
        aside={
          can.comment && (
            <FollowButton
              isFollowing={isFollowing}
              followers={followers}
              choose={(chosen) => change(() => actions.follow({ ...subject, isFollowing: chosen }))}
            />
          )
        }
      >
        <div className="flex flex-col gap-4 px-4 py-3">
          {can.comment && (
            <CommentForm
              path={path}
              label="Write a comment"
              submit="Comment"
              onSubmit={(typed) =>
                change(() => actions.comment({ ...subject, ...typed, parentCommentId: null }))
              }
            />
          )}
          {problem && (
            <p role="alert" className="text-danger">
              {problem}
            </p>
          )}
          {conversations.length > 0 && (
            <ul className="flex flex-col gap-4">
              {conversations.map((said) => (
                <Conversation
                  key={said.first.id}
                  {...{ said, subject, path, actions, change }}
                  mayComment={can.comment}
                />
              ))}
            </ul>
          )}
          {conversations.length === 0 && !can.comment && (
            <p className="text-ink-muted">Nobody has said anything yet.</p>
          )}
          {query.hasNextPage && (
            <Button size="sm" onClick={() => query.fetchNextPage()}>
              {query.isFetchingNextPage ? "Loading" : "Show earlier comments"}
            </Button>
          )}
        </div>
      </Card>
      <FilesCard
        path={path}
        files={files}
        mayAttach={can.attach}
        onAttached={activity.reload}
        onRemove={(id) => change(() => actions.removeFile(id))}
      />
    </>
  );
}
