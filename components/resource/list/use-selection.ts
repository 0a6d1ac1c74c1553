"use client";

import { useCallback, useRef, useState } from "react";
import { allToggled, NONE, rangeToggled, type Selection, without } from "./selection";

/** The ticked rows. The last one ticked is where a range begins that shift extends. */
export function useSelection(ids: readonly string[]) {
  const [selection, setSelection] = useState<Selection>(NONE);
  const anchor = useRef<string>(undefined);
  const latest = useRef(ids);
  latest.current = ids;
  const toggle = useCallback((id: string, isRange = false) => {
    const from = isRange ? anchor.current : undefined;
    anchor.current = id;
    setSelection((held) => rangeToggled(held, latest.current, from, id));
  }, []);
  const toggleAll = useCallback(() => setSelection((held) => allToggled(held, latest.current)), []);
  const clear = useCallback(() => setSelection(NONE), []);
  const drop = useCallback(
    (gone: readonly string[]) => setSelection((held) => without(held, gone)),
    [],
  );
  return { selection, toggle, toggleAll, clear, drop };
}
