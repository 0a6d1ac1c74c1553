"use client";

import { useState } from "react";
import type { Answer } from "@/lib/web/views-billing";

export type Refused = Extract<Answer<unknown>, { isDone: false }>;

const UNREACHED: Refused = {
  isDone: false,
  message: "The server cannot be reached. Nothing was changed; try again.",
};

/** Runs one action at a time and keeps why the last one was refused. `run` answers whether it was done. */
export function useAnswer() {
  const [isPending, setIsPending] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const run = async (work: () => Promise<Answer<unknown>>): Promise<boolean> => {
    if (isPending) return false;
    setIsPending(true);
    setRefused(undefined);
    const answer = await work().catch(() => UNREACHED);
    setIsPending(false);
    if (!answer.isDone) setRefused(answer);
    return answer.isDone;
  };
  return { isPending, refused, run };
}
