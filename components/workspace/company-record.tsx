import { Card } from "@/components/ui/card";
import { Facts } from "@/components/ui/facts";
import { COUNTRIES } from "@/lib/platform/signup/countries";
import type { CompanyView } from "@/lib/web/views";

const NONE = <span className="text-ink-muted">Not given</span>;

export function CompanyRecord({ company }: { company: CompanyView }) {
  const country = COUNTRIES.find(({ code }) => code === company.country)?.name ?? company.country;
  const isIndian = company.country === "IN";
  return (
    <Card title="Record">
      <Facts
        items={[
          { term: "Name", value: <span className="font-medium">{company.name}</span> },
          { term: "Country", value: country },
          ...(isIndian
            ? [
                { term: "State", value: company.state ?? NONE },
                {
                  term: "GSTIN",
                  value: company.gstin ? <code className="font-mono">{company.gstin}</code> : NONE,
                },
              ]
            : []),
          { term: "Workspace address", value: company.address },
          { term: "Currency", value: company.currency },
          { term: "Time zone", value: company.timeZone },
        ]}
      />
    </Card>
  );
}
