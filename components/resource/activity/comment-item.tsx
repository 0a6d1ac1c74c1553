"use client";

import { useState } from "react";
import { Avatar } from "@/components/account/avatar";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import type { ActivityActions, ActivityAnswer, CommentView } from "@/lib/web/views-activity";
import { CommentForm } from "./comment-form";
import { LinkedText } from "./linked-text";

const QUIET = "h-6 px-1.5 text-xs";

/** One comment, and what its reader may do with it. */
export function CommentItem({
  comment,
  path,
  actions,
  change,
  onAnswer,
}: {
  comment: CommentView;
  path: string;
  actions: Pick<ActivityActions, "edit" | "remove">;
  change: (work: () => Promise<ActivityAnswer>) => Promise<boolean>;
  /** Missing where nobody may answer. */
  onAnswer?: (() => void) | undefined;
}) {
  const [mode, setMode] = useState<"read" | "edit" | "delete">("read");
  const { id, version, body, author, mentions, createdAt, editedAt } = comment;
  if (comment.isDeleted) {
    return <p className="text-ink-muted italic">This comment was deleted.</p>;
  }
  const name = author ?? "Somebody who is gone";
  return (
    <article aria-label={`Comment by ${name}`} className="flex gap-2">
      <Avatar name={name} url={comment.avatarUrl} className="size-6 text-2xs" />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">{name}</span>
          <span className="text-ink-muted text-xs">
            <DateTime at={createdAt} />
            {editedAt && " · edited"}
          </span>
        </p>
        {mode === "edit" ? (
          <CommentForm
            path={path}
            label="Your comment"
            submit="Save"
            initial={{ body, mentions }}
            isFocused
            onCancel={() => setMode("read")}
            onSubmit={async (typed) => {
              const isDone = await change(() => actions.edit({ id, version, ...typed }));
              if (isDone) setMode("read");
              return isDone;
            }}
          />
        ) : (
          <LinkedText text={body} mentions={mentions} />
        )}
        {mode === "delete" && (
          <fieldset aria-label="Delete this comment" className="flex items-center gap-2">
            <span className="text-ink-muted text-xs">Delete it for good?</span>
            <Button
              size="sm"
              variant="danger"
              className={QUIET}
              onClick={() => change(() => actions.remove(id))}
            >
              Delete
            </Button>
            <Button size="sm" variant="ghost" className={QUIET} onClick={() => setMode("read")}>
              Keep
            </Button>
          </fieldset>
        )}
        {mode === "read" && (
          <div className="-ml-1.5 flex">
            {onAnswer && (
              <Button size="sm" variant="ghost" className={QUIET} onClick={onAnswer}>
                Answer
              </Button>
            )}
            {comment.mayEdit && (
              <Button size="sm" variant="ghost" className={QUIET} onClick={() => setMode("edit")}>
                Edit
              </Button>
            )}
            {comment.mayDelete && (
              <Button size="sm" variant="ghost" className={QUIET} onClick={() => setMode("delete")}>
                Delete
              </Button>
            )}
          </div>
        )}
      </div>
    </article>
  );
}
