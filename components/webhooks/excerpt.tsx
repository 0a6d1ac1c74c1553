/** A text of a machine, as it is. */
export function Excerpt({ label, text }: { label: string; text: string }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard
      tabIndex={0}
      className="max-h-96 overflow-auto rounded-md border bg-canvas p-3"
    >
      <pre className="whitespace-pre-wrap break-words font-mono text-xs">{text}</pre>
    </section>
  );
}
