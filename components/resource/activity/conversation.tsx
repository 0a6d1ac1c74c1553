"use client";

import { useState } from "react";
import type { ActivityActions, ActivityAnswer, SubjectInput } from "@/lib/web/views-activity";
import { CommentForm } from "./comment-form";
import { CommentItem } from "./comment-item";
import type { Conversation as Said } from "./use-activity";

/** A comment with what was answered. */
export function Conversation({
  said: { first, answers },
  subject,
  path,
  actions,
  mayComment,
  change,
}: {
  said: Said;
  subject: SubjectInput;
  path: string;
  actions: ActivityActions;
  mayComment: boolean;
  change: (work: () => Promise<ActivityAnswer>) => Promise<boolean>;
}) {
  const [isAnswering, setIsAnswering] = useState(false);
  const answer = mayComment ? () => setIsAnswering(true) : undefined;
  return (
    <li className="flex flex-col gap-2">
      <CommentItem comment={first} {...{ path, actions, change }} onAnswer={answer} />
      {(answers.length > 0 || isAnswering) && (
        <div className="ml-3 flex flex-col gap-2 border-l pl-4">
          {answers.map((comment) => (
            <CommentItem key={comment.id} {...{ comment, path, actions, change }} />
          ))}
          {isAnswering && (
            <CommentForm
              path={path}
              label="Your answer"
              submit="Answer"
              isFocused
              onCancel={() => setIsAnswering(false)}
              onSubmit={async (typed) => {
                const input = { ...subject, ...typed, parentCommentId: first.id };
                const isDone = await change(() => actions.comment(input));
                if (isDone) setIsAnswering(false);
                return isDone;
              }}
            />
          )}
        </div>
      )}
    </li>
  );
}
