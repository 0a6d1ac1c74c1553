import type { Failure } from "@/lib/core/command";

/** One answer for every link from a mail that does not work: whoever tries links learns nothing. */
export const LINK_DEAD: Failure = {
  code: "not_found",
  reason: "link.dead",
  message: "This link was used, replaced or is too old.",
};
