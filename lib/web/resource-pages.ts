import { forbidden, redirect } from "next/navigation";
import { AppError } from "@/lib/core/errors";
import { isInPlan, isPermitted } from "@/lib/core/permissions";
import type { Read } from "@/lib/core/read";
import { listSavedViews } from "@/lib/operations";
import { loadCustomFields } from "@/lib/record/custom-fields";
import type { ListAnswer } from "@/lib/resource/answers";
import type { ResourceDescription } from "@/lib/resource/description";
import { describeFor, operationsFor, REGISTER } from "@/lib/resources";
import { requireKnown } from "./known-resource";
import { readPage } from "./read-page";
import { listPath } from "./resource-links";
import type { SignedInRequest } from "./session";
import type { ResourceListView } from "./views-list";
import {
  isBareAddress,
  type ListState,
  listQueryText,
  readListState,
  toListQuery,
  writeListState,
} from "./views-list-address";
import { defaultView, viewState } from "./views-saved-view";
import { signedIn } from "./workspace";

/** Somebody waits for the first page; the browser fetches larger ones. */
const FIRST_PAGE = 50;

export type ListSearch = Record<string, string | string[] | undefined>;

const paramsOf = (search: ListSearch) =>
  new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) =>
      [value ?? []].flat().map((one) => [name, one]),
    ),
  );

/** What the page of a list is called; undefined for none. */
export const findListTitle = (resource: string): string | undefined =>
  REGISTER.find(resource)?.description.label.many;

/** Where the records are that a resource's references point to, as far as somebody may open them. */
function targetPaths({ fields }: ResourceDescription, { actor, tenant }: SignedInRequest) {
  const targets = new Set(fields.flatMap(({ target }) => target ?? []));
  return Object.fromEntries(
    [...targets].flatMap((target) => {
      const list = operationsFor(target)?.list;
      const known = REGISTER.find(target);
      if (!list || !known || known.parent) return [];
      if (!isInPlan(list, tenant.modules) || !isPermitted(actor, list)) return [];
      return [[target, listPath(known.description)]];
    }),
  );
}

type FirstPage = {
  description: ResourceDescription;
  state: ListState;
  /** Null when the address asks for what a field does not take: the browser asks again and says so. */
  answer: ListAnswer | null;
};

/** The list with the tenant's own fields and its first page, in one transaction and behind one gate. */
function firstPageOf(
  resource: string,
  list: Read<ReturnType<typeof toListQuery>, ListAnswer>,
): Read<URLSearchParams, FirstPage | undefined> {
  return {
    ...list,
    async run(ctx, params) {
      const known = REGISTER.find(resource);
      const custom = known?.description.hasCustom ? await loadCustomFields(ctx, known) : [];
      const description = describeFor(resource, ctx.actor, ctx.tenant, custom);
      if (!description) return undefined;
      const state = readListState(description, params);
      const query = toListQuery(description, state, FIRST_PAGE);
      const answer = await list.run(ctx, query).catch((error: unknown) => {
        if (error instanceof AppError && error.code === "invalid") return null;
        throw error;
      });
      return { description, state, answer };
    },
  };
}

/**
 * The list of a resource in its module, with the first rows of what the address asks for. A bare
 * address leads to the reader's default view, a module that is not in the plan to its own page.
 */
export async function resourceListView(
  session: SignedInRequest,
  place: { module: string; resource: string },
  search: ListSearch,
): Promise<ResourceListView> {
  const { list } = requireKnown(place, session).operations;
  const params = paramsOf(search);
  const page = await readPage(firstPageOf(place.resource, list), session, params);
  if (!page) forbidden();
  const { description, state, answer } = page;
  const saved = await readPage(listSavedViews, session, { resource: description.name });
  const path = listPath(description);
  const opening = isBareAddress(description, params) && defaultView(saved.views);
  if (opening) {
    redirect(`${path}?${writeListState(description, viewState(description, opening))}`);
  }
  return {
    description,
    path,
    targetPaths: targetPaths(description, session),
    views: saved.views,
    shareRoles: saved.roles,
    first: answer && {
      query: listQueryText(description, state),
      answer,
      readAt: session.now.getTime(),
    },
  };
}

/** The same for whoever is signed in. */
export async function loadResourceList(
  slug: string,
  place: { module: string; resource: string },
  search: ListSearch,
): Promise<ResourceListView> {
  return resourceListView(await signedIn(slug), place, search);
}
