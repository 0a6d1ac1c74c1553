import type { Company } from "./company";
import type { Scene } from "./scene";

/** Code, name, root and subtype of the accounts that a maker with dealers books on. */
const ACCOUNTS = [
  ["1100", "Stock of finished goods", "asset", "stock"],
  ["1110", "Stock of components", "asset", "stock"],
  ["1200", "Trade receivables", "asset", "receivable"],
  ["1300", "Current account", "asset", "bank"],
  ["1310", "Cash in hand", "asset", "cash"],
  ["1400", "GST input credit", "asset", "tax_input"],
  ["1500", "Plant and machinery", "asset", "fixed_asset"],
  ["1510", "Depreciation of plant", "asset", "accumulated_depreciation"],
  ["2100", "Trade payables", "liability", "payable"],
  ["2110", "Goods received, not billed", "liability", "grni"],
  ["2200", "GST output", "liability", "tax_output"],
  ["2210", "TDS payable", "liability", "tds_payable"],
  ["2300", "Salaries payable", "liability", "payroll_payable"],
  ["3100", "Retained earnings", "equity", "retained_earnings"],
  ["4100", "Sales of purifiers", "income", "sales"],
  ["4110", "Sales of filters and parts", "income", "sales"],
  ["4200", "Service contracts", "income", "sales"],
  ["5100", "Cost of goods sold", "expense", "cogs"],
  ["5200", "Salaries and wages", "expense", "general"],
  ["5300", "Freight outward", "expense", "general"],
  ["5310", "Travel", "expense", "general"],
  ["5400", "Advertising", "expense", "general"],
  ["5900", "Rounding", "expense", "round_off"],
] as const;

const COST_CENTRES = ["Manufacturing", "Sales", "Service", "Administration"] as const;

/** The chart of accounts, the cost centres and the bank account. */
export async function makeAccounts(
  scene: Scene,
  { companyId, currencyId }: Company,
): Promise<ReadonlyMap<string, string>> {
  const ids = await scene.put(
    "accounts",
    ACCOUNTS.map(([code, name, rootType, accountSubtype]) => ({
      ...{ code, name, rootType, accountSubtype, companyId, currencyId },
      isControl: ["receivable", "payable"].includes(accountSubtype),
      isReconcilable: accountSubtype === "bank",
    })),
    ["code", "companyId"],
  );
  const byCode = new Map(ACCOUNTS.map(([code], at) => [code as string, ids[at] ?? ""]));
  await scene.put(
    "cost-centers",
    COST_CENTRES.map((name, at) => ({ code: `CC-${at + 1}`, name, companyId })),
    ["code", "companyId"],
  );
  await scene.put(
    "bank-accounts",
    [
      {
        ...{ code: "BANK-1", name: "Current account, Pune", accountKind: "bank", companyId },
        ...{ bankName: "Sample Bank", accountNoLast4: "4821", currencyId },
        accountId: byCode.get("1300"),
      },
    ],
    ["code", "companyId"],
  );
  return byCode;
}
