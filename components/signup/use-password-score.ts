"use client";

import { useEffect, useState } from "react";

type Guesser = (password: string, about: string[]) => number;

/** Half a megabyte of common passwords: fetched only when somebody writes a password. */
async function loadGuesser(): Promise<Guesser> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  const factory = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return (password, about) => factory.check(password, about).score;
}

/** How hard a password is to guess, from 0 to 4; undefined until that is known. */
export function usePasswordScore(password: string, about: readonly string[]): number | undefined {
  const [guesser, setGuesser] = useState<{ run: Guesser }>();
  const isWanted = password !== "";
  useEffect(() => {
    if (!isWanted) return;
    let isLeft = false;
    loadGuesser().then(
      (run) => !isLeft && setGuesser({ run }),
      // Offline or blocked: the rules are still shown, and the server has the last word.
      () => undefined,
    );
    return () => {
      isLeft = true;
    };
  }, [isWanted]);
  return isWanted ? guesser?.run(password, about.filter(Boolean)) : undefined;
}
