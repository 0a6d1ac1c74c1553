/**
 * What every tenant table belongs to. Permissions, navigation and polymorphic references
 * (table_name + record_id) read it; a table that is missing here does not exist for them.
 */

/** Where a table's file lies, roughly; the catalogue counts by it. */
export type Domain =
  | "inventory_warehouse"
  | "orders_fulfillment"
  | "procurement_vendors"
  | "finance_accounting"
  | "logistics_shipping"
  | "service_installation"
  | "hr_payroll"
  | "crm_marketing"
  | "analytics_reports"
  | "cms_storefront"
  | "core_admin";

/** What a tenant subscribes to; names and prices are in lib/platform/catalog. */
export type Module =
  | "system_admin"
  | "oms_wms"
  | "finance"
  | "dealer_network"
  | "field_service"
  | "logistics"
  | "procurement"
  | "crm"
  | "hr"
  | "bi";

/** Decides the base columns (columns.ts) and the treatment: ledgers and logs are never edited by hand. */
export type TableKind = "master" | "setup" | "transaction" | "line" | "ledger" | "log";

type TableEntry = {
  domain: Domain;
  module: Module;
  kind: TableKind;
  /** Usable by every subscribed module, whatever module owns it. */
  isShared: boolean;
};

const own = (domain: Domain, module: Module, kind: TableKind): TableEntry => ({
  domain,
  module,
  kind,
  isShared: false,
});

const shared = (domain: Domain, module: Module, kind: TableKind): TableEntry => ({
  ...own(domain, module, kind),
  isShared: true,
});

export const TENANT_TABLES = {
  warehouses: shared("inventory_warehouse", "oms_wms", "master"),
  warehouse_zones: own("inventory_warehouse", "oms_wms", "master"),
  storage_bins: own("inventory_warehouse", "oms_wms", "master"),
  stock_balances: own("inventory_warehouse", "oms_wms", "ledger"),
  stock_ledger_entries: own("inventory_warehouse", "oms_wms", "ledger"),
  stock_valuation_layers: own("inventory_warehouse", "finance", "ledger"),
  stock_period_balances: own("inventory_warehouse", "finance", "ledger"),
  lots: own("inventory_warehouse", "oms_wms", "master"),
  serial_numbers: own("inventory_warehouse", "oms_wms", "master"),
  serial_number_events: own("inventory_warehouse", "oms_wms", "log"),
  serial_code_schemes: own("inventory_warehouse", "oms_wms", "setup"),
  model_codes: own("inventory_warehouse", "oms_wms", "setup"),
  serial_sequences: own("inventory_warehouse", "oms_wms", "setup"),
  barcode_print_jobs: own("inventory_warehouse", "oms_wms", "transaction"),
  stock_reservations: own("inventory_warehouse", "oms_wms", "transaction"),
  stock_transfers: own("inventory_warehouse", "oms_wms", "transaction"),
  stock_transfer_lines: own("inventory_warehouse", "oms_wms", "line"),
  stock_transfer_serials: own("inventory_warehouse", "oms_wms", "line"),
  stock_adjustments: own("inventory_warehouse", "oms_wms", "transaction"),
  stock_adjustment_lines: own("inventory_warehouse", "oms_wms", "line"),
  stock_counts: own("inventory_warehouse", "oms_wms", "transaction"),
  stock_count_lines: own("inventory_warehouse", "oms_wms", "line"),
  stock_count_scans: own("inventory_warehouse", "oms_wms", "line"),
  putaway_rules: own("inventory_warehouse", "oms_wms", "setup"),
  putaway_tasks: own("inventory_warehouse", "oms_wms", "transaction"),
  replenishment_rules: own("inventory_warehouse", "procurement", "setup"),
  inventory_reason_codes: own("inventory_warehouse", "oms_wms", "setup"),
  refurbishment_jobs: own("inventory_warehouse", "oms_wms", "transaction"),

  sales_orders: own("orders_fulfillment", "oms_wms", "transaction"),
  sales_order_lines: own("orders_fulfillment", "oms_wms", "line"),
  sales_order_charges: own("orders_fulfillment", "oms_wms", "line"),
  sales_order_holds: own("orders_fulfillment", "oms_wms", "line"),
  sales_order_schedules: own("orders_fulfillment", "oms_wms", "line"),
  order_sourcing_rules: own("orders_fulfillment", "oms_wms", "setup"),
  order_allocations: own("orders_fulfillment", "oms_wms", "transaction"),
  pick_waves: own("orders_fulfillment", "oms_wms", "transaction"),
  pick_lists: own("orders_fulfillment", "oms_wms", "transaction"),
  pick_list_lines: own("orders_fulfillment", "oms_wms", "line"),
  packages: own("orders_fulfillment", "oms_wms", "transaction"),
  package_lines: own("orders_fulfillment", "oms_wms", "line"),
  sales_returns: own("orders_fulfillment", "oms_wms", "transaction"),
  sales_return_lines: own("orders_fulfillment", "oms_wms", "line"),
  return_inspections: own("orders_fulfillment", "oms_wms", "transaction"),

  vendors: shared("procurement_vendors", "procurement", "master"),
  vendor_bank_accounts: own("procurement_vendors", "procurement", "line"),
  vendor_products: own("procurement_vendors", "procurement", "line"),
  purchase_requisitions: own("procurement_vendors", "procurement", "transaction"),
  purchase_requisition_lines: own("procurement_vendors", "procurement", "line"),
  rfqs: own("procurement_vendors", "procurement", "transaction"),
  rfq_lines: own("procurement_vendors", "procurement", "line"),
  vendor_quotations: own("procurement_vendors", "procurement", "transaction"),
  vendor_quotation_lines: own("procurement_vendors", "procurement", "line"),
  purchase_orders: own("procurement_vendors", "procurement", "transaction"),
  purchase_order_lines: own("procurement_vendors", "procurement", "line"),
  goods_receipts: own("procurement_vendors", "procurement", "transaction"),
  goods_receipt_lines: own("procurement_vendors", "procurement", "line"),
  goods_receipt_serials: own("procurement_vendors", "procurement", "line"),
  purchase_returns: own("procurement_vendors", "procurement", "transaction"),
  purchase_return_lines: own("procurement_vendors", "procurement", "line"),
  landed_costs: own("procurement_vendors", "procurement", "transaction"),
  landed_cost_allocations: own("procurement_vendors", "procurement", "line"),

  accounts: shared("finance_accounting", "finance", "master"),
  accounting_periods: own("finance_accounting", "finance", "setup"),
  cost_centers: shared("finance_accounting", "finance", "master"),
  journal_entries: own("finance_accounting", "finance", "transaction"),
  journal_lines: own("finance_accounting", "finance", "ledger"),
  posting_rules: own("finance_accounting", "finance", "setup"),
  account_balances: own("finance_accounting", "finance", "ledger"),
  budgets: own("finance_accounting", "finance", "setup"),
  invoices: own("finance_accounting", "finance", "transaction"),
  invoice_lines: own("finance_accounting", "finance", "line"),
  vendor_bills: own("finance_accounting", "finance", "transaction"),
  vendor_bill_lines: own("finance_accounting", "finance", "line"),
  payments: own("finance_accounting", "finance", "transaction"),
  payment_allocations: own("finance_accounting", "finance", "ledger"),
  bank_accounts: shared("finance_accounting", "finance", "master"),
  bank_transactions: own("finance_accounting", "finance", "transaction"),
  e_invoices: own("finance_accounting", "finance", "transaction"),
  gst_returns: own("finance_accounting", "finance", "transaction"),
  gst_inward_supplies: own("finance_accounting", "finance", "transaction"),
  withholding_transactions: own("finance_accounting", "finance", "ledger"),
  fixed_assets: own("finance_accounting", "finance", "master"),
  asset_depreciations: own("finance_accounting", "finance", "ledger"),

  transporters: shared("logistics_shipping", "logistics", "master"),
  transporter_rates: own("logistics_shipping", "logistics", "setup"),
  transporter_serviceability: own("logistics_shipping", "logistics", "setup"),
  vehicles: own("logistics_shipping", "logistics", "master"),
  drivers: own("logistics_shipping", "logistics", "master"),
  delivery_routes: own("logistics_shipping", "logistics", "master"),
  shipments: own("logistics_shipping", "logistics", "transaction"),
  shipment_packages: own("logistics_shipping", "logistics", "line"),
  shipment_events: own("logistics_shipping", "logistics", "log"),
  manifests: own("logistics_shipping", "logistics", "transaction"),
  manifest_shipments: own("logistics_shipping", "logistics", "line"),
  manifest_scans: own("logistics_shipping", "logistics", "log"),
  proofs_of_delivery: own("logistics_shipping", "logistics", "transaction"),
  e_way_bills: own("logistics_shipping", "logistics", "transaction"),
  freight_bills: own("logistics_shipping", "logistics", "transaction"),
  freight_bill_lines: own("logistics_shipping", "logistics", "line"),

  technicians: shared("service_installation", "field_service", "master"),
  service_fault_codes: own("service_installation", "field_service", "setup"),
  coverage_plans: shared("service_installation", "field_service", "master"),
  warranties: own("service_installation", "field_service", "transaction"),
  installations: own("service_installation", "field_service", "transaction"),
  service_requests: own("service_installation", "field_service", "transaction"),
  service_visits: own("service_installation", "field_service", "transaction"),
  service_visit_parts: own("service_installation", "field_service", "line"),
  warranty_claims: own("service_installation", "field_service", "transaction"),
  amc_contracts: own("service_installation", "field_service", "transaction"),
  amc_contract_assets: own("service_installation", "field_service", "line"),
  amc_schedules: own("service_installation", "field_service", "transaction"),

  departments: shared("hr_payroll", "hr", "master"),
  employees: shared("hr_payroll", "hr", "master"),
  shifts: own("hr_payroll", "hr", "setup"),
  attendance_records: own("hr_payroll", "hr", "transaction"),
  leave_types: own("hr_payroll", "hr", "setup"),
  leave_balances: own("hr_payroll", "hr", "ledger"),
  leave_applications: own("hr_payroll", "hr", "transaction"),
  salary_components: own("hr_payroll", "hr", "setup"),
  salary_structures: own("hr_payroll", "hr", "setup"),
  salary_structure_lines: own("hr_payroll", "hr", "line"),
  employee_salaries: own("hr_payroll", "hr", "transaction"),
  payroll_runs: own("hr_payroll", "hr", "transaction"),
  payslips: own("hr_payroll", "hr", "transaction"),
  payslip_lines: own("hr_payroll", "hr", "line"),

  lead_sources: own("crm_marketing", "crm", "setup"),
  leads: own("crm_marketing", "crm", "transaction"),
  pipeline_stages: own("crm_marketing", "crm", "setup"),
  opportunities: own("crm_marketing", "crm", "transaction"),
  opportunity_lines: own("crm_marketing", "crm", "line"),
  quotations: own("crm_marketing", "crm", "transaction"),
  quotation_lines: own("crm_marketing", "crm", "line"),
  activities: own("crm_marketing", "crm", "transaction"),
  call_queues: own("crm_marketing", "crm", "setup"),
  call_dispositions: own("crm_marketing", "crm", "setup"),
  call_logs: own("crm_marketing", "crm", "transaction"),
  tickets: own("crm_marketing", "crm", "transaction"),
  ticket_messages: own("crm_marketing", "crm", "line"),
  sla_policies: own("crm_marketing", "crm", "setup"),
  campaigns: own("crm_marketing", "crm", "transaction"),
  campaign_members: own("crm_marketing", "crm", "line"),
  customer_segments: own("crm_marketing", "crm", "setup"),
  feedback_responses: own("crm_marketing", "crm", "transaction"),

  report_definitions: own("analytics_reports", "bi", "setup"),
  report_runs: own("analytics_reports", "bi", "log"),
  report_schedules: own("analytics_reports", "bi", "setup"),
  dashboards: own("analytics_reports", "bi", "setup"),
  dashboard_widgets: own("analytics_reports", "bi", "line"),
  kpi_definitions: own("analytics_reports", "bi", "setup"),
  kpi_values: own("analytics_reports", "bi", "ledger"),
  kpi_targets: own("analytics_reports", "bi", "setup"),

  storefronts: own("cms_storefront", "oms_wms", "master"),
  cms_pages: own("cms_storefront", "system_admin", "master"),
  cms_blocks: own("cms_storefront", "system_admin", "line"),
  media_assets: shared("cms_storefront", "system_admin", "master"),
  storefront_listings: own("cms_storefront", "oms_wms", "master"),
  storefront_collections: own("cms_storefront", "oms_wms", "master"),
  storefront_collection_items: own("cms_storefront", "oms_wms", "line"),
  carts: own("cms_storefront", "oms_wms", "transaction"),
  cart_lines: own("cms_storefront", "oms_wms", "line"),
  product_reviews: own("cms_storefront", "crm", "transaction"),
  knowledge_articles: own("cms_storefront", "crm", "master"),
  payment_gateway_transactions: own("cms_storefront", "finance", "transaction"),

  companies: shared("core_admin", "system_admin", "master"),
  gst_registrations: shared("core_admin", "finance", "master"),
  branches: shared("core_admin", "system_admin", "master"),
  settings: shared("core_admin", "system_admin", "setup"),
  number_series: shared("core_admin", "system_admin", "setup"),
  currencies: shared("core_admin", "system_admin", "setup"),
  exchange_rates: shared("core_admin", "finance", "setup"),
  units_of_measure: shared("core_admin", "system_admin", "setup"),
  holidays: shared("core_admin", "hr", "setup"),
  states: shared("core_admin", "system_admin", "setup"),
  territories: shared("core_admin", "dealer_network", "master"),
  pincodes: shared("core_admin", "logistics", "setup"),
  hsn_codes: shared("core_admin", "finance", "setup"),
  gst_rates: shared("core_admin", "finance", "setup"),
  withholding_sections: shared("core_admin", "finance", "setup"),
  statutory_rates: shared("core_admin", "hr", "setup"),
  payment_terms: shared("core_admin", "finance", "setup"),
  brands: shared("core_admin", "oms_wms", "master"),
  product_categories: shared("core_admin", "oms_wms", "master"),
  product_families: shared("core_admin", "oms_wms", "master"),
  products: shared("core_admin", "oms_wms", "master"),
  product_barcodes: shared("core_admin", "oms_wms", "line"),
  product_bundle_items: shared("core_admin", "oms_wms", "line"),
  product_relations: shared("core_admin", "field_service", "line"),
  price_lists: shared("core_admin", "oms_wms", "master"),
  price_list_items: shared("core_admin", "oms_wms", "line"),
  discount_rules: shared("core_admin", "oms_wms", "master"),
  customer_groups: shared("core_admin", "crm", "master"),
  customers: shared("core_admin", "crm", "master"),
  contacts: shared("core_admin", "crm", "master"),
  addresses: shared("core_admin", "crm", "master"),
  credit_limits: shared("core_admin", "dealer_network", "master"),
  sales_channels: shared("core_admin", "oms_wms", "master"),
  dealer_tiers: own("core_admin", "dealer_network", "setup"),
  dealers: shared("core_admin", "dealer_network", "master"),
  dealer_territories: own("core_admin", "dealer_network", "line"),
  dealer_targets: own("core_admin", "dealer_network", "transaction"),
  schemes: own("core_admin", "dealer_network", "transaction"),
  scheme_slabs: own("core_admin", "dealer_network", "line"),
  scheme_accruals: own("core_admin", "dealer_network", "ledger"),
  scheme_claims: own("core_admin", "dealer_network", "transaction"),
  secondary_sales: own("core_admin", "dealer_network", "transaction"),
  community_partners: shared("core_admin", "dealer_network", "master"),
  partner_referrals: own("core_admin", "dealer_network", "transaction"),
  commission_plans: own("core_admin", "dealer_network", "master"),
  commission_rules: own("core_admin", "dealer_network", "line"),
  commission_entries: own("core_admin", "dealer_network", "ledger"),
  commission_payouts: own("core_admin", "dealer_network", "transaction"),
  users: shared("core_admin", "system_admin", "master"),
  roles: shared("core_admin", "system_admin", "master"),
  role_permissions: own("core_admin", "system_admin", "line"),
  user_roles: own("core_admin", "system_admin", "line"),
  data_access_rules: own("core_admin", "system_admin", "setup"),
  user_sessions: own("core_admin", "system_admin", "log"),
  api_keys: own("core_admin", "system_admin", "master"),
  audit_logs: own("core_admin", "system_admin", "log"),
  attachments: shared("core_admin", "system_admin", "master"),
  comments: shared("core_admin", "system_admin", "transaction"),
  saved_views: shared("core_admin", "system_admin", "setup"),
  custom_fields: shared("core_admin", "system_admin", "setup"),
  approval_policies: own("core_admin", "system_admin", "setup"),
  approval_steps: own("core_admin", "system_admin", "line"),
  approval_requests: own("core_admin", "system_admin", "transaction"),
  approval_decisions: own("core_admin", "system_admin", "log"),
  notifications: own("core_admin", "system_admin", "transaction"),
  templates: own("core_admin", "system_admin", "setup"),
  outbound_messages: own("core_admin", "crm", "transaction"),
  webhooks: own("core_admin", "system_admin", "setup"),
  webhook_deliveries: own("core_admin", "system_admin", "log"),
  data_jobs: own("core_admin", "system_admin", "transaction"),
  domain_events: own("core_admin", "system_admin", "log"),
  integrations: shared("core_admin", "system_admin", "setup"),
  expense_claims: own("core_admin", "hr", "transaction"),
  expense_claim_lines: own("core_admin", "hr", "line"),
} satisfies Record<string, TableEntry>;
