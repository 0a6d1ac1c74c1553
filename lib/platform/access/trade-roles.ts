import type { SystemRole } from "./system-roles";

const all = (...resources: string[]) => resources.map((resource) => `${resource}.*`);
const seen = (...resources: string[]) => resources.map((resource) => `${resource}.read`);

/**
 * What all modules share (states, units, currencies, products …) fills the forms of everybody who
 * works in the company; dealers' people and drivers see what their roles name.
 */
const SHARED = "shared:view";

/** Roles that go by the name of a trade: parts of one module, and what the work needs of others. */
export const TRADE_ROLES: readonly SystemRole[] = [
  {
    code: "sales-executive",
    name: "Sales executive",
    description: "Takes sales orders; sees stock, prices and what was invoiced.",
    module: "oms_wms",
    grants: [
      SHARED,
      ...all("sales-orders", "customers", "contacts", "quotations"),
      ...seen("products", "price-lists", "stock-balances", "invoices", "credit-limits"),
    ],
  },
  {
    code: "warehouse-operator",
    name: "Warehouse operator",
    description: "Receives, puts away, picks, packs and counts.",
    module: "oms_wms",
    grants: [
      SHARED,
      ...all("putaway-tasks", "pick-lists", "pick-waves", "packages", "stock-transfers"),
      ...all("stock-counts", "goods-receipts", "serial-numbers", "barcode-print-jobs"),
      ...seen("products", "warehouses", "storage-bins", "stock-balances", "lots", "sales-orders"),
    ],
  },
  {
    code: "accountant",
    name: "Accountant",
    description: "Keeps the books: entries, invoices, bills, payments, banks and returns.",
    module: "finance",
    grants: [
      SHARED,
      "finance:work",
      ...all("gst-returns", "bank-transactions", "e-invoices"),
      ...seen("customers", "vendors", "sales-orders", "purchase-orders"),
    ],
  },
  {
    code: "auditor",
    name: "Auditor",
    description: "Looks at the books and at who changed what; changes nothing.",
    module: "finance",
    grants: [SHARED, "finance:view", "system_admin:view", "audit.read"],
  },
  {
    code: "dealer-user",
    name: "Dealer user",
    description:
      "A dealer's own people: orders, schemes and secondary sales. Narrow it to one territory.",
    module: "dealer_network",
    grants: [
      ...all("secondary-sales", "scheme-claims"),
      ...seen("schemes", "products", "price-lists", "dealer-targets"),
    ],
  },
  {
    code: "service-coordinator",
    name: "Service coordinator",
    description: "Plans visits and technicians, follows warranty claims and contracts.",
    module: "field_service",
    grants: [SHARED, "field_service:work", ...seen("customers", "products", "serial-numbers")],
  },
  {
    code: "technician",
    name: "Technician",
    description: "Visits, installations and the parts used on them.",
    module: "field_service",
    grants: [
      SHARED,
      ...all("service-visits", "installations"),
      ...seen("service-requests", "customers", "products", "warranties", "service-fault-codes"),
    ],
  },
  {
    code: "dispatcher",
    name: "Dispatcher",
    description: "Shipments, manifests and e-way bills.",
    module: "logistics",
    grants: [
      SHARED,
      ...all("shipments", "manifests", "e-way-bills", "proofs-of-delivery"),
      ...seen("transporters", "vehicles", "drivers", "delivery-routes", "packages"),
    ],
  },
  {
    code: "driver",
    name: "Driver",
    description: "Own manifests and proofs of delivery.",
    module: "logistics",
    grants: [...all("proofs-of-delivery"), ...seen("manifests", "shipments")],
  },
  {
    code: "buyer",
    name: "Buyer",
    description: "Requisitions, quotations of vendors and purchase orders.",
    module: "procurement",
    grants: [
      SHARED,
      ...all("purchase-requisitions", "rfqs", "vendor-quotations", "purchase-orders", "vendors"),
      ...seen("products", "stock-balances", "goods-receipts", "vendor-bills"),
    ],
  },
  {
    code: "call-agent",
    name: "Call agent",
    description: "Calls, tickets and leads; sees customers and their requests.",
    module: "crm",
    grants: [
      SHARED,
      ...all("call-logs", "tickets", "leads", "activities"),
      ...seen("customers", "contacts", "service-requests", "sales-orders", "knowledge-articles"),
    ],
  },
  {
    code: "sales-representative",
    name: "Sales representative",
    description: "Leads, opportunities and quotations.",
    module: "crm",
    grants: [
      SHARED,
      ...all("leads", "opportunities", "quotations", "activities"),
      ...seen("customers", "contacts", "products", "price-lists"),
    ],
  },
  {
    code: "hr-officer",
    name: "HR officer",
    description: "Employees, attendance, leave and payroll.",
    module: "hr",
    grants: [SHARED, "hr:work", ...all("employees", "leave-applications", "expense-claims")],
  },
  {
    code: "analyst",
    name: "Analyst",
    description: "Builds reports and dashboards over what the company records.",
    module: "bi",
    grants: [SHARED, "bi:work", "*:view"],
  },
];
