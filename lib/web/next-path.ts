const NOWHERE = "http://nowhere.invalid";

/**
 * The path to go to after signing in. Only a path of this same host gets through; anything that a
 * browser might read as another host becomes the home page.
 */
export function nextPath(wanted: unknown): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/") || !URL.canParse(wanted, NOWHERE)) {
    return "/";
  }
  const { origin, pathname, search } = new URL(wanted, NOWHERE);
  // Browsers drop tabs and read "\" as "/", and so does URL: "/\evil" has shown its origin by now.
  if (origin !== NOWHERE || pathname.startsWith("//")) return "/";
  return /^\/(?:login|enter|api)(?:\/|$)/.test(pathname) ? "/" : `${pathname}${search}`;
}
