import type { Failure } from "@/lib/core/command";

export const CODE_REFUSED: Failure = {
  code: "unauthenticated",
  reason: "second-factor.refused",
  message: "This code is wrong, was used already, or is too old.",
};
