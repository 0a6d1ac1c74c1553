import { Minus, Plus } from "lucide-react";
import type { UseFormRegisterReturn } from "react-hook-form";
import { amountText } from "@/components/billing/amount-text";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { Currency } from "@/lib/core/money";
import { type Interval, periodPrice } from "@/lib/platform/catalog/price-book";
import { getTier, type TierCode } from "@/lib/platform/catalog/tiers";

/** Seats beside those of the plan. What is typed out of range is mended when the field is left. */
export function SeatsField({
  tier,
  value,
  used,
  currency,
  interval,
  input,
  error,
  onChange,
}: {
  tier: TierCode;
  value: number;
  /** How many people have an account or an invitation. */
  used: number;
  currency: Currency;
  interval: Interval;
  input: UseFormRegisterReturn;
  error: string | undefined;
  onChange: (seats: number) => void;
}) {
  const { seatsIncluded, seatsMax } = getTier(tier);
  const most = seatsMax - seatsIncluded;
  if (most === 0) {
    return (
      <Card title="Seats">
        <p className="px-4 py-3 text-ink-muted">
          This plan is for {seatsMax} people. You have {used}.
        </p>
      </Card>
    );
  }
  const price = amountText(Number(periodPrice("extra_seat", 1, currency, interval)), currency);
  return (
    <Card title="Seats">
      <div className="px-4 py-3">
        <Field
          id="seats"
          label="Additional seats"
          error={error}
          hint={`${seatsIncluded} are included, ${used} are in use, ${most} more can be added at ${price} each a ${interval}. That makes ${seatsIncluded + value}.`}
        >
          {(control) => (
            <div className="flex gap-1.5">
              <Button
                size="icon"
                aria-label="One seat fewer"
                disabled={value <= 0}
                onClick={() => onChange(value - 1)}
              >
                <Minus aria-hidden className="size-4" />
              </Button>
              <Input
                {...control}
                {...input}
                defaultValue={value}
                inputMode="numeric"
                autoComplete="off"
                className="w-20 text-center tabular-nums"
              />
              <Button
                size="icon"
                aria-label="One seat more"
                disabled={value >= most}
                onClick={() => onChange(value + 1)}
              >
                <Plus aria-hidden className="size-4" />
              </Button>
            </div>
          )}
        </Field>
      </div>
    </Card>
  );
}
