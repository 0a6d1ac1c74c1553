import { PriceCalculator } from "./price-calculator";
import { Section } from "./section";

export function Pricing() {
  return (
    <Section
      id="pricing"
      title="Four plans, and the price of exactly what you pick"
      lead="List prices before tax, worked out by the code that will write your invoice. Sign-up starts every workspace on Free; the paid plans cannot be bought online yet."
    >
      <PriceCalculator />
    </Section>
  );
}
