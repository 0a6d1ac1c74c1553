"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SegmentedChoice } from "@/components/ui/segmented-choice";
import { ChosenEvents } from "./chosen-events";

const LIST_ID = "event-type-suggestions";

/**
 * Which events a webhook is told of: all, or patterns that are typed or picked one by one. Sends
 * `extent` and the chosen patterns as JSON in `eventTypes`.
 */
export function EventTypesField({
  initial,
  suggestions,
  error,
}: {
  initial: readonly string[] | null;
  suggestions: readonly string[];
  error: string | undefined;
}) {
  const [extent, setExtent] = useState<"all" | "some">(initial ? "some" : "all");
  const [chosen, setChosen] = useState<readonly string[]>(initial ?? []);
  const [typed, setTyped] = useState("");
  const add = () => {
    const names = typed.split(/[\s,]+/).filter(Boolean);
    setChosen([...new Set([...chosen, ...names])]);
    setTyped("");
  };
  return (
    <div className="flex flex-col gap-3">
      <div>
        <SegmentedChoice
          legend="Which events"
          name="extent"
          value={extent}
          choices={[
            { value: "all", label: "All events" },
            { value: "some", label: "Some of them" },
          ]}
          onChange={setExtent}
        />
      </div>
      {extent === "some" && (
        <>
          <Field
            id="eventTypes"
            label="Events"
            error={error}
            hint="Such as sales-orders.confirmed, sales-orders.* for all of one kind, or *.created for one thing of every kind."
          >
            {(control) => (
              <div className="flex gap-2">
                <Input
                  {...control}
                  list={LIST_ID}
                  value={typed}
                  autoComplete="off"
                  className="font-mono"
                  onChange={(event) => setTyped(event.target.value)}
                  onKeyDown={(event) => {
                    if (event.key !== "Enter" || typed.trim() === "") return;
                    event.preventDefault();
                    add();
                  }}
                />
                <Button onClick={add}>Add</Button>
              </div>
            )}
          </Field>
          <datalist id={LIST_ID}>
            {suggestions.map((pattern) => (
              <option key={pattern} value={pattern} />
            ))}
          </datalist>
          <ChosenEvents
            patterns={chosen}
            onRemove={(pattern) => setChosen(chosen.filter((one) => one !== pattern))}
          />
        </>
      )}
      {/* What was typed and not added yet is meant too. */}
      <input
        type="hidden"
        name="eventTypes"
        value={JSON.stringify([...chosen, ...typed.split(/[\s,]+/).filter(Boolean)])}
      />
    </div>
  );
}
