"use client";

import { useState } from "react";
import { SegmentedChoice } from "@/components/ui/segmented-choice";
import { CURRENCIES } from "@/lib/core/money";
import type { ModuleCode } from "@/lib/platform/catalog/modules";
import { type PlanSelection, planPrice } from "@/lib/platform/catalog/plan-price";
import { getTier, type TierCode } from "@/lib/platform/catalog/tiers";
import { AddOnPicker } from "./add-on-picker";
import { PriceResult } from "./price-result";
import { SeatsInput } from "./seats-input";
import { TierPicker } from "./tier-picker";

const START: PlanSelection = {
  tier: "STARTER",
  addOns: [],
  seats: 10,
  currency: "INR",
  interval: "month",
};

/** Keeps a selection within what its tier allows: no module twice, no more than may be added. */
function withinTier(selection: PlanSelection): PlanSelection {
  const tier = getTier(selection.tier);
  const addOns = selection.addOns.filter((code) => !tier.includedModules.includes(code));
  return {
    ...selection,
    addOns: tier.maxAddOns === null ? addOns : addOns.slice(0, tier.maxAddOns),
    seats: Math.min(selection.seats, tier.seatsMax),
  };
}

export function PriceCalculator() {
  const [selection, setSelection] = useState(START);
  const change = (part: Partial<PlanSelection>) =>
    setSelection(withinTier({ ...selection, ...part }));
  const toTier = (code: TierCode) => change({ tier: code, seats: getTier(code).seatsIncluded });
  const toggle = (code: ModuleCode) =>
    change({
      addOns: selection.addOns.includes(code)
        ? selection.addOns.filter((added) => added !== code)
        : [...selection.addOns, code],
    });
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap gap-3">
        <SegmentedChoice
          legend="Currency"
          name="currency"
          value={selection.currency}
          choices={CURRENCIES.map((code) => ({ value: code, label: code }))}
          onChange={(currency) => change({ currency })}
        />
        <SegmentedChoice
          legend="Paid"
          name="interval"
          value={selection.interval}
          choices={[
            { value: "month", label: "Monthly" },
            { value: "year", label: "Annually, 2 months free" },
          ]}
          onChange={(interval) => change({ interval })}
        />
      </div>
      <TierPicker selection={selection} onChange={toTier} />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[1fr_22rem]">
        <div className="flex flex-col gap-6">
          <SeatsInput
            tier={getTier(selection.tier)}
            seats={selection.seats}
            onChange={(seats) => change({ seats })}
          />
          <AddOnPicker selection={selection} onToggle={toggle} />
        </div>
        <PriceResult selection={selection} price={planPrice(selection)} />
      </div>
    </div>
  );
}
