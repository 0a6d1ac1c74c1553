/** Text of a machine, as it is; what does not fit scrolls inside its own frame. */
export function CodeBlock({ label, text }: { label: string; text: string }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard
      tabIndex={0}
      className="max-h-112 overflow-auto focus-visible:-outline-offset-2"
    >
      <pre className="p-4 font-mono text-xs leading-5">{text}</pre>
    </section>
  );
}
