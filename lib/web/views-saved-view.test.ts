import { expect, test } from "vitest";
import { readListState } from "./views-list-address";
import { defaultView, isChanged, type SavedView, viewContent, viewState } from "./views-saved-view";

const text = (name: string, column: string) => ({
  name,
  column,
  label: name,
  kind: "text" as const,
  isRequired: false,
  isReadOnly: false,
  isNullable: true,
});
const OF = { fields: [text("code", "code"), text("cityName", "city_name")], list: ["code"] };
const VIEW: SavedView = {
  id: "1",
  version: 1,
  resource: "branches",
  name: "In Pune",
  filters: [{ field: "city_name", operator: "eq", value: "Pune" }],
  columns: ["city_name", "code"],
  sort: ["-code"],
  groupBy: null,
  sharedRoleId: null,
  sharedRoleName: null,
  isDefault: false,
  isOwn: true,
  mayChange: true,
  ownerName: "Ada",
};

test("a view shows what was kept in it, and keeps what is shown", () => {
  const state = viewState(OF, VIEW);
  expect(state).toMatchObject({ columns: ["cityName", "code"], sort: ["-code"], view: "1" });
  const { filters, columns, sort, groupBy } = VIEW;
  expect(viewContent(OF, state)).toEqual({ filters, columns, sort, groupBy });
});

test("columns that went away are left out of it", () => {
  const old = { ...VIEW, columns: ["gone", "code"], filters: [], sort: ["gone"] };
  expect(viewState(OF, old)).toMatchObject({ columns: ["code"], filters: [], sort: [] });
});

test("words searched for do not make it a changed view, another order does", () => {
  const state = viewState(OF, VIEW);
  expect(isChanged(OF, { ...state, q: "office" }, VIEW)).toBe(false);
  expect(isChanged(OF, { ...state, sort: ["code"] }, VIEW)).toBe(true);
});

test("a list opens with one's own default before a shared one", () => {
  const shared = { ...VIEW, id: "2", isOwn: false, isDefault: true };
  expect(defaultView([shared, VIEW])?.id).toBe("2");
  expect(defaultView([shared, { ...VIEW, isDefault: true }])?.id).toBe("1");
  expect(defaultView([VIEW])).toBeUndefined();
  expect(readListState(OF, new URLSearchParams()).view).toBeUndefined();
});
