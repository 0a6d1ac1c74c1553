"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import type { ResourceScreen } from "@/lib/web/views-record";
import { type Draft, draftKey, storeDraft, storedDraft } from "./draft";
import type { RecordForm } from "./use-record-form";

const QUIET_MS = 300;

/**
 * Keeps what is typed in this browser until it is saved, and finds what was kept before. `found` is
 * offered once; taking it or letting it go is the reader's word.
 */
export function useDraft(screen: ResourceScreen, own: RecordForm) {
  const { tenantId, userId, description } = screen;
  const { form, store, titles, base } = own;
  const id = base.current.record?.id;
  const key = draftKey({ tenantId, userId, resource: description.name, id });
  const [found, setFound] = useState<Draft>();
  const latest = useRef(own);
  latest.current = own;

  const keeper = useMemo(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const keep = () => {
      clearTimeout(timer);
      timer = undefined;
      const { isDirty, values } = latest.current;
      if (isOver || !isDirty()) return;
      const version = latest.current.base.current.record?.version;
      storeDraft(key, {
        at: new Date().toISOString(),
        ...(version !== undefined && { version }),
        values: values(),
        rows: store.get().rows,
        titles: [...titles].map(([title, text]) => ({ id: title, title: text })),
      });
    };
    return {
      soon: () => {
        clearTimeout(timer);
        timer = setTimeout(keep, QUIET_MS);
      },
      now: () => {
        if (timer !== undefined) keep();
      },
      end: () => {
        isOver = true;
        clearTimeout(timer);
        storeDraft(key, undefined);
      },
    };
  }, [key, store, titles]);

  useEffect(() => setFound(storedDraft(key)), [key]);
  useEffect(() => {
    const stopFields = form.subscribe({ formState: { values: true }, callback: keeper.soon });
    const stopLines = store.subscribe(keeper.soon);
    window.addEventListener("pagehide", keeper.now);
    return () => {
      keeper.now();
      stopFields();
      stopLines();
      window.removeEventListener("pagehide", keeper.now);
    };
  }, [form, store, keeper]);

  return {
    found,
    restore: () => {
      if (!found) return;
      for (const choice of found.titles) titles.set(choice.id, choice.title);
      form.reset({ ...form.getValues(), ...found.values }, { keepDefaultValues: true });
      store.replace({ ...store.get().rows, ...found.rows }, true);
      store.setHeader({ ...base.current.record, ...form.getValues() });
      setFound(undefined);
    },
    discard: () => {
      storeDraft(key, undefined);
      setFound(undefined);
    },
    /** The record is saved, or what was typed is no longer wanted. */
    end: keeper.end,
  };
}
