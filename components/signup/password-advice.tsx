"use client";

import { Check, Circle } from "lucide-react";
import { cn } from "@/components/ui/class-names";
import {
  brokenPasswordRules,
  PASSWORD_MESSAGES,
  type PasswordRule,
} from "@/lib/platform/identity/password-policy";
import { usePasswordScore } from "./use-password-score";

const SHOWN_ALWAYS: readonly PasswordRule[] = ["length", "variety", "personal"];
const STRENGTHS = [
  { label: "Very easy to guess", bar: "bg-danger" },
  { label: "Easy to guess", bar: "bg-danger" },
  { label: "Could be stronger", bar: "bg-warning" },
  { label: "Strong", bar: "bg-success" },
  { label: "Very strong", bar: "bg-success" },
] as const;

/** Which rules a password still breaks, and how hard it would be to guess. */
export function PasswordAdvice({
  password,
  about,
}: {
  password: string;
  about: readonly string[];
}) {
  const broken = brokenPasswordRules(password, about);
  const score = usePasswordScore(password, about);
  const strength = score === undefined ? undefined : STRENGTHS[score];
  const rules = broken.includes("bytes") ? [...SHOWN_ALWAYS, "bytes" as const] : SHOWN_ALWAYS;
  return (
    <span className="flex flex-col gap-1.5">
      <span className="flex items-center gap-2">
        <span aria-hidden className="grid w-28 grid-cols-4 gap-1">
          {[1, 2, 3, 4].map((step) => (
            <span
              key={step}
              className={cn(
                "h-1 rounded-full bg-line-strong",
                strength && score !== undefined && step <= Math.max(1, score) && strength.bar,
              )}
            />
          ))}
        </span>
        <span aria-live="polite">{strength?.label ?? "Strength"}</span>
      </span>
      {rules.map((rule) => {
        const isKept = password !== "" && !broken.includes(rule);
        return (
          <span key={rule} className={cn("flex gap-1.5", isKept && "text-success")}>
            {isKept ? (
              <Check aria-hidden className="mt-px size-3.5 shrink-0" />
            ) : (
              <Circle aria-hidden className="mt-px size-3.5 shrink-0 p-0.5 text-ink-faint" />
            )}
            <span>
              {PASSWORD_MESSAGES[rule]}
              {isKept && <span className="sr-only"> (done)</span>}
            </span>
          </span>
        );
      })}
    </span>
  );
}
