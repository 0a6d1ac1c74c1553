const PAGE = 100;

/**
 * Every record of a time span, page after page, each once. The span's end is fixed, so nothing new
 * pushes records from one page to the next.
 */
export async function allPages<Item extends { id: string }>(
  list: (page: { from: Date; to: Date; skip: number; count: number }) => Promise<Item[]>,
  { from, to }: { from: Date; to: Date },
): Promise<Item[]> {
  const items = new Map<string, Item>();
  for (let skip = 0; ; skip += PAGE) {
    const page = await list({ from, to, skip, count: PAGE });
    for (const item of page) items.set(item.id, item);
    if (page.length < PAGE) return [...items.values()];
  }
}
