import type { WorkspaceView } from "@/lib/web/views";

/** Where records of a resource are opened, and what they are called together. */
export type RecordPlace = { href: string; label: string };

/** The places of all resources that the reader may open, by the resource's name. */
export function recordPlaces({
  modules,
  pages,
}: Pick<WorkspaceView, "modules" | "pages">): ReadonlyMap<string, RecordPlace> {
  const all = [...pages, ...modules.flatMap(({ lists }) => lists)];
  return new Map(
    all.map(({ href, label }) => [href.slice(href.lastIndexOf("/") + 1), { href, label }]),
  );
}
