import { AppError } from "@/lib/core/errors";

/** A version in quotes, a record's with a digest behind it; a proxy that packs answers may have made it weak. */
const VERSION = /^(?:W\/)?"(\d{1,9})(?:-[\w-]{1,40})?"$/;

/**
 * The version that a change is meant for, from the If-Match header: the ETag of the answer that was
 * looked at. Undefined without one or with `*`. Throws `invalid`.
 */
export function seenVersion(request: Request): number | undefined {
  const given = request.headers.get("if-match")?.trim();
  if (given === undefined || given === "*") return undefined;
  const [, version] = VERSION.exec(given) ?? [];
  if (version) return Number(version);
  throw new AppError("invalid", "if-match.not-a-version", "The If-Match header is not usable.", {
    fields: { "If-Match": 'Send the ETag of what you looked at, such as "7".' },
  });
}
