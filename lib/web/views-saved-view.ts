import type { ResourceDescription } from "@/lib/resource/description";
import {
  ALL_VIEW,
  fieldNamed,
  type ListState,
  readListState,
  wireName,
  writeListState,
} from "./views-list-address";

/** What a saved view keeps, in the names of the API: columns may have gone since. */
export type SavedViewContent = {
  filters: readonly { field: string; operator: string; value: string }[];
  columns: readonly string[];
  /** A minus in front turns the order round. */
  sort: readonly string[];
  groupBy: string | null;
};

export type SavedViewInput = SavedViewContent & {
  resource: string;
  name: string;
  sharedRoleId: string | null;
  isDefault: boolean;
};

export type SavedView = SavedViewInput & {
  id: string;
  version: number;
  isOwn: boolean;
  /** The reader's own, or shared and the reader an administrator. */
  mayChange: boolean;
  ownerName: string;
  sharedRoleName: string | null;
};

type Fields = Pick<ResourceDescription, "fields">;

/** What a list shows with a view chosen. */
export function viewState(of: Fields, view: SavedViewContent & { id: string }): ListState {
  const params = new URLSearchParams();
  for (const { field, operator, value } of view.filters) {
    params.append(`${field}.${operator}`, value);
  }
  params.set("sort", view.sort.join(","));
  params.set("columns", view.columns.join(","));
  if (view.groupBy) params.set("group", view.groupBy);
  return { ...readListState(of, params), view: view.id };
}

/** What of a list's present state a view keeps: the words searched for are not part of it. */
export function viewContent(of: Fields, state: ListState): SavedViewContent {
  const named = (name: string) => {
    const field = fieldNamed(of, name);
    return field ? [wireName(field)] : [];
  };
  return {
    filters: state.filters.flatMap(({ field, operator, value }) =>
      named(field).map((wire) => ({ field: wire, operator, value })),
    ),
    columns: state.columns.flatMap(named),
    sort: state.sort.flatMap((part) =>
      named(part.replace(/^-/, "")).map((wire) => (part.startsWith("-") ? `-${wire}` : wire)),
    ),
    groupBy: (state.group && named(state.group)[0]) ?? null,
  };
}

/** Whether a list shows something else than the view it began with. */
export const isChanged = (of: Fields, state: ListState, view: SavedView): boolean =>
  writeListState(of, { ...state, q: "" }).toString() !==
  writeListState(of, viewState(of, view)).toString();

/** The view that a list opens with: one's own default before one that a role shares. */
export const defaultView = (views: readonly SavedView[]): SavedView | undefined =>
  views.find(({ isDefault, isOwn }) => isDefault && isOwn) ??
  views.find(({ isDefault }) => isDefault);

/** The state of a list with nothing chosen, and no default either. */
export const everything = (of: Fields): ListState => ({
  ...readListState(of, new URLSearchParams()),
  view: ALL_VIEW,
});
