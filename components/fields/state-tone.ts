import type { Tone } from "@/components/ui/badge";

const TONES: Record<Exclude<Tone, "neutral">, RegExp> = {
  success:
    /^(active|approved|accepted|confirmed|completed?|delivered|fulfilled|paid|passed|posted|resolved|won|verified|cleared|received|settled)$/,
  danger:
    /^(blocked|blacklisted|bounced|breached|cancelled|expired|failed|lost|overdue|rejected|reversed|scrapped|suspended|terminated|void)$/,
  warning: /^(on_hold|hold|pending.*|partly_.*|partial.*|past_due|disputed|escalated|waiting.*)$/,
  accent:
    /^(open|new|in_progress|in_transit|processing|running|released|issued|sent|submitted|scheduled|assigned)$/,
};

/** The colour that helps to find a state; what is not known stays grey, for the word says it anyway. */
export function stateTone(value: string): Tone {
  const tones = Object.keys(TONES) as (keyof typeof TONES)[];
  return tones.find((tone) => TONES[tone].test(value)) ?? "neutral";
}
