"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
import type { PersonView } from "@/lib/web/views-activity";
import { readApi } from "../list/read-api";
import { nameBefore } from "./mention-draft";

/** People who may be named and whose names begin with what is typed behind an @. */
export function useMention(path: string, choose: (person: PersonView) => void) {
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(0);
  const { data: people = [] } = useQuery({
    queryKey: ["mentionable", path, typed],
    enabled: typed !== undefined,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ q: typed ?? "" });
      return readApi<readonly PersonView[]>(`${path}/mentionable?${query}`, signal);
    },
  });
  const shown = typed === undefined ? [] : people;
  const close = () => setTyped(undefined);
  const take = (person: PersonView) => {
    close();
    choose(person);
  };
  return {
    people: shown,
    active,
    close,
    take,
    /** To be called with the text and the caret after each change of either. */
    look(text: string, caret: number) {
      setActive(0);
      setTyped(nameBefore(text, caret));
    },
    /** Keys that move in the list; answers whether the key was for it. */
    onKey(event: KeyboardEvent): boolean {
      if (shown.length === 0) return false;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const person = shown[active];
      if (step) setActive((at) => (at + step + shown.length) % shown.length);
      else if ((event.key === "Enter" || event.key === "Tab") && person) take(person);
      else if (event.key === "Escape") close();
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}
