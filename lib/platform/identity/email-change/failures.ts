import type { Failure } from "@/lib/core/command";

export const SAME_ADDRESS: Failure = {
  code: "invalid",
  reason: "email.same",
  message: "This is your address already.",
};

export const NO_CHANGE: Failure = {
  code: "conflict",
  reason: "email.no-change",
  message: "No change of address is under way.",
};
