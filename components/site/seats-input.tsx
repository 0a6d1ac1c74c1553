"use client";

import { Minus, Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Tier } from "@/lib/platform/catalog/tiers";

/** How many people will sign in, between one and what the plan allows. */
export function SeatsInput({
  tier,
  seats,
  onChange,
}: {
  tier: Tier;
  seats: number;
  onChange: (seats: number) => void;
}) {
  // While a number is being typed it may be empty or out of range; it is mended on leaving.
  const [typed, setTyped] = useState<string>();
  const set = (value: number) => onChange(Math.min(tier.seatsMax, Math.max(1, value)));
  const hint =
    tier.seatsMax === tier.seatsIncluded
      ? `${tier.name} is for up to ${tier.seatsMax} people.`
      : `${tier.seatsIncluded} are included; up to ${tier.seatsMax.toLocaleString("en-IN")} are possible.`;
  return (
    <Field id="seats" label="People who sign in" hint={hint}>
      {(control) => (
        <div className="flex w-44 gap-1.5">
          <Button
            size="icon"
            className="size-10"
            aria-label="One person fewer"
            disabled={seats <= 1}
            onClick={() => set(seats - 1)}
          >
            <Minus aria-hidden className="size-4" />
          </Button>
          <Input
            {...control}
            size="lg"
            inputMode="numeric"
            autoComplete="off"
            className="text-center tabular-nums"
            value={typed ?? String(seats)}
            onChange={(event) => {
              const text = event.target.value.replace(/\D/g, "").slice(0, 5);
              setTyped(text);
              if (text !== "") set(Number(text));
            }}
            onBlur={() => setTyped(undefined)}
          />
          <Button
            size="icon"
            className="size-10"
            aria-label="One person more"
            disabled={seats >= tier.seatsMax}
            onClick={() => set(seats + 1)}
          >
            <Plus aria-hidden className="size-4" />
          </Button>
        </div>
      )}
    </Field>
  );
}
