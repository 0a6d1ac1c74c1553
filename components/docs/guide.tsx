import type { ReactNode } from "react";
import { type GuideBlock, guideBlocks } from "./guide-blocks";

const LANGUAGES: Record<string, string> = { sh: "curl", ts: "TypeScript", http: "HTTP" };

/** Text with `code` in it. */
function inline(text: string): ReactNode[] {
  return text.split("`").map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
      <code key={at} className="rounded bg-hover px-1 py-0.5 text-xs">
        {part}
      </code>
    ) : (
      part
    ),
  );
}

function Code({ language, text }: { language: string; text: string }) {
  const name = LANGUAGES[language] ?? language;
  return (
    <figure className="overflow-hidden rounded-md border bg-surface">
      <figcaption className="border-b px-3 py-1.5 font-medium text-ink-muted text-xs">
        {name}
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, by keyboard too */}
      <pre className="overflow-x-auto p-3 text-xs leading-5" tabIndex={0}>
        <code>{text}</code>
      </pre>
    </figure>
  );
}

function Block({ block }: { block: GuideBlock }) {
  switch (block.kind) {
    case "title":
      return <h1 className="font-semibold text-xl tracking-tight">{block.text}</h1>;
    case "heading":
      return <h2 className="pt-4 font-semibold text-lg tracking-tight">{block.text}</h2>;
    case "code":
      return <Code language={block.language} text={block.text} />;
    case "list":
      return (
        <ul className="list-disc space-y-1 pl-5">
          {block.items.map((item) => (
            <li key={item}>{inline(item)}</li>
          ))}
        </ul>
      );
    case "text":
      return <p className="max-w-prose">{inline(block.text)}</p>;
  }
}

/** A guide, from its text. */
export function Guide({ text }: { text: string }) {
  return (
    <article className="flex flex-col gap-3">
      {guideBlocks(text).map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
        <Block key={at} block={block} />
      ))}
    </article>
  );
}
