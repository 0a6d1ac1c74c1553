"use client";

import { LiveReads } from "@/components/ui/live-reads";
import type { ListActions, ResourceListView } from "@/lib/web/views-list";
import { ListScreen } from "./list-screen";

/** The list of a resource: everything about it follows from its description. */
export function ResourceList({ view, actions }: { view: ResourceListView; actions: ListActions }) {
  return (
    <LiveReads>
      <ListScreen view={view} actions={actions} />
    </LiveReads>
  );
}
