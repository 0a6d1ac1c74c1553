import { Card } from "@/components/ui/card";
import { Facts } from "@/components/ui/facts";
import type { CompanyView } from "@/lib/web/views-settings";

/** What the account with us says; it is what invoices for this workspace are written to. */
export function CompanyRecord({ account }: { account: CompanyView["account"] }) {
  return (
    <Card title="Workspace">
      <Facts
        items={[
          { term: "Signed up as", value: account.name },
          { term: "Country", value: account.country },
          { term: "Address", value: account.address },
          { term: "Billed in", value: account.currency },
        ]}
      />
    </Card>
  );
}
