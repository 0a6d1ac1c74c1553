import { formFields, typedValues } from "./run-action";

type Input = Record<string, unknown>;

/**
 * What a settings form sent: `input` for its command, with the fields that are numbers as numbers
 * (blank is null) and check boxes as booleans, and `values` to show again after a refusal.
 */
export function settingsInput(
  form: FormData,
  { numbers = [], checks = [] }: { numbers?: readonly string[]; checks?: readonly string[] } = {},
): { input: Input; values: Record<string, string> } {
  const fields = formFields(form);
  const input: Input = { ...fields };
  for (const name of numbers) {
    const text = fields[name];
    if (text === undefined) continue;
    input[name] = typeof text === "string" && text.trim() !== "" ? Number(text) : null;
  }
  for (const name of checks) input[name] = fields[name] === "on";
  // A box that was cleared is sent as nothing; what is shown again must know that it was cleared.
  const boxes = Object.fromEntries(checks.map((name) => [name, input[name] ? "on" : ""]));
  return { input, values: { ...typedValues(fields), ...boxes } };
}
