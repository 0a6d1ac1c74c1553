"use client";

import { Input } from "@/components/ui/input";
import { useReader } from "@/components/ui/reader";
import { type InputProps, textIn } from "./input-props";
import { instantOf, wallTime } from "./zone-time";

/** An instant, typed as the clocks in the reader's zone show it. */
export function DateTimeInput({ control, field: _, value, onChange, ...props }: InputProps) {
  const timeZone = useReader()?.timeZone;
  return (
    <Input
      {...control}
      {...props}
      name={control.id}
      type="datetime-local"
      title={timeZone && `In the time zone ${timeZone}`}
      value={wallTime(textIn(value), timeZone)}
      onChange={(event) => onChange(instantOf(event.target.value, timeZone))}
    />
  );
}
