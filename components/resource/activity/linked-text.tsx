import { Fragment, type ReactNode } from "react";
import type { PersonView } from "@/lib/web/views-activity";

const ADDRESS = /https?:\/\/[^\s<>"']+/g;
/** What ends a sentence is no part of an address. */
const TRAIL = /[.,;:!?)\]}]+$/;

function withMentions(text: string, mentions: readonly PersonView[]): ReactNode {
  const names = mentions.map(({ name }) => `@${name}`).toSorted((a, b) => b.length - a.length);
  if (names.length === 0) return text;
  const found = new RegExp(
    `(${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`,
  );
  return text.split(found).map((part, at) =>
    names.includes(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, which stand where they stand
      <span key={at} className="rounded bg-accent-soft px-0.5 font-medium text-accent-ink">
        {part}
      </span>
    ) : (
      part
    ),
  );
}

/** Plain text in which addresses can be followed and people are marked. Nothing in it is markup. */
export function LinkedText({ text, mentions }: { text: string; mentions: readonly PersonView[] }) {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(TRAIL, "");
    parts.push(
      <Fragment key={match.index}>
        {withMentions(text.slice(end, match.index), mentions)}
        <a
          href={address}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="break-all text-accent-ink underline underline-offset-2"
        >
          {address}
        </a>
      </Fragment>,
    );
    end = match.index + address.length;
  }
  return (
    <p className="whitespace-pre-wrap break-words">
      {parts}
      {withMentions(text.slice(end), mentions)}
    </p>
  );
}
