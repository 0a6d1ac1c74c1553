export type Direction = "ascending" | "descending";

/** How a list is sorted by a field; undefined when it is not. */
export function directionOf(sort: readonly string[], name: string): Direction | undefined {
  if (sort.includes(name)) return "ascending";
  return sort.includes(`-${name}`) ? "descending" : undefined;
}

/**
 * The order after a click on a heading: up, down, as it came. With `isAdded` (shift) the fields
 * before stay and this one decides among equals.
 */
export function sortedBy(sort: readonly string[], name: string, isAdded: boolean): string[] {
  const direction = directionOf(sort, name);
  const next = direction === undefined ? [name] : direction === "ascending" ? [`-${name}`] : [];
  if (!isAdded) return next;
  const isThis = (part: string) => part.replace(/^-/, "") === name;
  return sort.some(isThis)
    ? sort.flatMap((part) => (isThis(part) ? next : [part]))
    : [...sort, ...next];
}
