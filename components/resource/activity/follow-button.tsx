"use client";

import { Bell, BellOff } from "lucide-react";
import { useOptimistic, useTransition } from "react";
import { Button } from "@/components/ui/button";

/** Follows a record or stops it; shown as done while the answer is awaited. */
export function FollowButton({
  isFollowing,
  followers,
  choose,
}: {
  isFollowing: boolean;
  followers: number;
  choose: (isFollowing: boolean) => Promise<unknown>;
}) {
  const [, startTransition] = useTransition();
  const [isShown, show] = useOptimistic(isFollowing);
  const Icon = isShown ? BellOff : Bell;
  return (
    <Button
      size="sm"
      variant="ghost"
      title={`${followers === 1 ? "One person follows" : `${followers} people follow`} this record and ${followers === 1 ? "is" : "are"} told of changes and comments.`}
      onClick={() =>
        startTransition(async () => {
          show(!isShown);
          await choose(!isShown);
        })
      }
    >
      <Icon aria-hidden className="size-3.5" />
      {isShown ? "Unfollow" : "Follow"}
    </Button>
  );
}
