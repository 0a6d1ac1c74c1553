import { Section } from "./section";

const POINTS = [
  {
    title: "An address of its own",
    text: "Your company signs in at its own subdomain. A session of one workspace is worth nothing at another.",
  },
  {
    title: "A schema of its own",
    text: "Your rows live in your own PostgreSQL schema, reached through a database role that has no right on anybody else’s.",
  },
  {
    title: "Yours from the first minute",
    text: "Signing up gives you the workspace, the System Admin pages for company and people, and your sessions under your control.",
  },
] as const;

export function Isolation() {
  return (
    <Section
      id="isolation"
      title="The database itself keeps companies apart"
      lead="Most shared software keeps customers apart with a condition in every query. Here a query that forgets it finds nothing at all."
    >
      <ul className="grid gap-6 md:grid-cols-3">
        {POINTS.map((point) => (
          <li key={point.title} className="border-t-2 border-t-accent pt-4">
            <h3 className="font-semibold">{point.title}</h3>
            <p className="mt-1 text-ink-muted">{point.text}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
