const words = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/**
 * How well a text fits what was typed: 2 when it begins so, 1 when every typed word begins one of its
 * words, 0 when it does not fit. Nothing typed fits everything.
 */
function fitOf(text: string, typed: string): 0 | 1 | 2 {
  const wanted = words(typed);
  const there = words(text);
  if (!wanted.every((word) => there.some((one) => one.startsWith(word)))) return 0;
  return text.toLowerCase().startsWith(typed.trim().toLowerCase()) ? 2 : 1;
}

/** What fits, the best first and otherwise in its order; at most so many. */
export function fitting<Item extends { label: string; detail?: string | undefined }>(
  items: readonly Item[],
  typed: string,
  most: number,
): Item[] {
  return items
    .map((item) => ({
      item,
      fit: Math.max(
        fitOf(item.label, typed),
        Math.min(1, fitOf(`${item.label} ${item.detail ?? ""}`, typed)),
      ),
    }))
    .filter(({ fit }) => fit > 0)
    .toSorted((one, other) => other.fit - one.fit)
    .slice(0, most)
    .map(({ item }) => item);
}
