import type { ApiRoute } from "./rest";

/** Parameters of a path that fits the pattern, or undefined. */
export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [position, segment] of wanted.entries()) {
    const value = given[position] ?? "";
    if (segment.startsWith("{")) params[segment.slice(1, -1)] = value;
    else if (segment !== value) return undefined;
  }
  return params;
}

const keyOf = (realm: string, path: string) => {
  const segments = path.split("/");
  return `${realm} ${segments.length} ${segments[0]}`;
};

const parameterCount = ({ path }: ApiRoute) => path.split("{").length;

const indexes = new WeakMap<readonly ApiRoute[], ReadonlyMap<string, readonly ApiRoute[]>>();

/**
 * Routes by host, length and first segment, which is never a parameter: of two thousand routes a
 * handful is left to compare. Words come before parameters: `people/role-choices` is no person.
 */
function indexOf(routes: readonly ApiRoute[]): ReadonlyMap<string, readonly ApiRoute[]> {
  const known = indexes.get(routes);
  if (known) return known;
  const index = new Map<string, ApiRoute[]>();
  for (const route of routes) {
    const key = keyOf(route.realm, route.path);
    index.set(key, [...(index.get(key) ?? []), route]);
  }
  for (const [key, found] of index) {
    index.set(
      key,
      found.toSorted((one, other) => parameterCount(one) - parameterCount(other)),
    );
  }
  indexes.set(routes, index);
  return index;
}

export type Match = { route: ApiRoute; params: Record<string, string> };

/** The routes of a host that a path fits, whatever their method, the most telling first. */
export function matchRoutes(
  routes: readonly ApiRoute[],
  realm: string | null,
  path: string,
): readonly Match[] {
  if (realm === null) return [];
  return (indexOf(routes).get(keyOf(realm, path)) ?? []).flatMap((route) => {
    const params = matchPath(route.path, path);
    return params ? [{ route, params }] : [];
  });
}
