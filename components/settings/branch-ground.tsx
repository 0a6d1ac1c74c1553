import type { BranchGround } from "@/lib/web/views-settings";
import { MissingGround } from "./missing-ground";

/** Says what a branch needs before there can be one. */
export function MissingBranchGround({
  ground,
  isIndian,
}: {
  ground: Exclude<BranchGround, "ready">;
  isIndian: boolean;
}) {
  if (ground === "company-missing") {
    return (
      <MissingGround
        title="The company comes first"
        text="A branch belongs to a company. Save the company's profile, then add branches."
      />
    );
  }
  return (
    <MissingGround
      title="A tax registration comes first"
      text={
        isIndian
          ? "A branch works under a GSTIN of its state: it decides the tax on what is sold there. Add the GSTIN to the company, then add branches."
          : "A branch works under a tax registration, such as a VAT number. Add it to the company, then add branches."
      }
    />
  );
}
