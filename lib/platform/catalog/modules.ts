/** The ten modules a tenant can have, in catalogue order (documents list them in this order). */
export const MODULE_CODES = [
  "system_admin",
  "oms_wms",
  "finance",
  "dealer_network",
  "field_service",
  "logistics",
  "procurement",
  "crm",
  "hr",
  "bi",
] as const;
export type ModuleCode = (typeof MODULE_CODES)[number];

export type Module = {
  code: ModuleCode;
  /** Path segment inside the workspace. */
  path: string;
  name: string;
  /** Name that fits a sidebar. */
  shortName: string;
  tagline: string;
  does: readonly string[];
};

export const MODULES: readonly Module[] = [
  {
    code: "system_admin",
    path: "system-admin",
    name: "System Admin",
    shortName: "System Admin",
    tagline: "Companies, people, roles and master data: the ground everything stands on.",
    does: [
      "Company, branch and GST registration records",
      "Users and roles",
      "Products, customers, price lists and tax rates shared by all modules",
    ],
  },
  {
    code: "oms_wms",
    path: "oms-wms",
    name: "OMS, WMS & Fulfillment",
    shortName: "Orders & Warehouse",
    tagline: "From sales order to packed carton, with every serial number accounted for.",
    does: [
      "Sales orders with credit check, holds and allocation",
      "Bins, lots and serial numbers; picking, packing, counting",
      "Returns, inspection and refurbishment",
    ],
  },
  {
    code: "finance",
    path: "finance",
    name: "Finance & Accounting",
    shortName: "Finance",
    tagline: "Books that balance by construction and GST documents that are right first time.",
    does: [
      "General ledger, receivables, payables and bank",
      "GST invoices, e-invoices, returns, TDS and TCS",
      "Fixed assets, budgets and period close",
    ],
  },
  {
    code: "dealer_network",
    path: "dealer-network",
    name: "Dealer & Distribution Network",
    shortName: "Dealers",
    tagline: "Dealers, territories, schemes and claims in one ledger both sides can trust.",
    does: [
      "Dealer onboarding, tiers, territories and targets",
      "Schemes, accruals and claims; secondary sales by serial number",
      "Commission plans and payouts for partners",
    ],
  },
  {
    code: "field_service",
    path: "field-service",
    name: "Field Service Management",
    shortName: "Field Service",
    tagline: "Installations, warranties, AMC contracts and the visits behind them.",
    does: [
      "Service requests decided by cover on the complaint date",
      "Technician visits without double booking, spare parts on the van",
      "Warranty claims and AMC contracts with revenue recognition",
    ],
  },
  {
    code: "logistics",
    path: "logistics",
    name: "Logistics & Manifest",
    shortName: "Logistics",
    tagline: "Shipments, manifests and e-way bills that close only when every package is scanned.",
    does: [
      "Transporters, rates and serviceability by pincode",
      "Manifests with scan control, e-way bills, proof of delivery",
      "Freight bills matched to shipments, cash on delivery",
    ],
  },
  {
    code: "procurement",
    path: "procurement",
    name: "Procurement & Vendor Management",
    shortName: "Procurement",
    tagline: "Requisition to goods receipt, three-way matched, with landed cost.",
    does: [
      "Vendors, requests for quotation and comparison",
      "Purchase orders with approval and revision",
      "Goods receipts, purchase returns and landed costs",
    ],
  },
  {
    code: "crm",
    path: "crm",
    name: "CRM & Call Center",
    shortName: "CRM",
    tagline: "Leads, quotations, calls and tickets on one customer record.",
    does: [
      "Leads, pipeline, opportunities and quotations",
      "Call queues, dispositions and recordings",
      "Tickets with service levels, campaigns and feedback",
    ],
  },
  {
    code: "hr",
    path: "hr",
    name: "Human Resources",
    shortName: "HR",
    tagline: "Employees, attendance, leave and payroll to statutory rules.",
    does: [
      "Employees, departments, shifts and attendance",
      "Leave types, balances and applications",
      "Salary structures, payroll runs and payslips",
    ],
  },
  {
    code: "bi",
    path: "bi",
    name: "Business Intelligence",
    shortName: "Intelligence",
    tagline: "Reports, dashboards and targets over all your data, under the same rights.",
    does: [
      "Report builder with schedules",
      "Dashboards and KPI definitions",
      "Targets by branch, territory and person",
    ],
  },
];

export function findModule(path: string): Module | undefined {
  return MODULES.find((module) => module.path === path);
}
