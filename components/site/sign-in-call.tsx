import { Section } from "./section";
import { WorkspaceFinder } from "./workspace-finder";

export function SignInCall({ host }: { host: string }) {
  return (
    <Section
      id="sign-in"
      title="Already have a workspace?"
      lead="Type the first part of its address and we take you to its door."
    >
      <div className="max-w-md">
        <WorkspaceFinder host={host} />
      </div>
    </Section>
  );
}
