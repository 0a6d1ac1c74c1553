import type { Choice } from "@/lib/resource/description";

/** A short list to tick from; one only, or several. */
export function Ticks({
  name,
  label,
  choices,
  values,
  isSingle = false,
  onChange,
}: {
  name: string;
  label: string;
  choices: readonly Choice[];
  values: readonly string[];
  isSingle?: boolean;
  onChange: (values: string[]) => void;
}) {
  const next = (value: string) => {
    if (isSingle) return [value];
    return choices
      .map((choice) => choice.value)
      .filter((one) => (one === value ? !values.includes(one) : values.includes(one)));
  };
  return (
    <fieldset className="flex max-h-56 flex-col overflow-y-auto">
      <legend className="sr-only">{label}</legend>
      {choices.map((choice) => (
        <label
          key={choice.value}
          className="flex min-h-8 items-center gap-2 rounded-md px-2 hover:bg-hover"
        >
          <input
            type={isSingle ? "radio" : "checkbox"}
            name={name}
            checked={values.includes(choice.value)}
            onChange={() => onChange(next(choice.value))}
            className="size-4 shrink-0 accent-accent"
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
