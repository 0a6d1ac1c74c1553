export type DocumentType = {
  code: string;
  label: string;
  /** Under rules 46 to 55 of the CGST Rules: at most 16 characters, consecutive, per financial year. */
  isGst: boolean;
  /** Pattern proposed for a new series. */
  proposal: string;
};

const gst = (code: string, label: string, prefix: string): DocumentType => ({
  code,
  label,
  isGst: true,
  proposal: `${prefix}/{FY}/{SEQ}`,
});
const plain = (code: string, label: string, prefix: string): DocumentType => ({
  code,
  label,
  isGst: false,
  proposal: `${prefix}/{FY}/{SEQ}`,
});

/** Documents that carry a number of a series; a code is the singular of the document's table or kind. */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  gst("tax_invoice", "Tax invoice", "INV"),
  gst("bill_of_supply", "Bill of supply", "BOS"),
  gst("credit_note", "Credit note", "CRN"),
  gst("debit_note", "Debit note", "DBN"),
  gst("delivery_challan", "Delivery challan", "DC"),
  gst("receipt_voucher", "Receipt voucher", "RV"),
  plain("proforma", "Proforma invoice", "PI"),
  plain("quotation", "Quotation", "QT"),
  plain("sales_order", "Sales order", "SO"),
  plain("sales_return", "Sales return", "SR"),
  plain("pick_list", "Pick list", "PL"),
  plain("package", "Package", "PKG"),
  plain("shipment", "Shipment", "SHP"),
  plain("manifest", "Manifest", "MF"),
  plain("purchase_requisition", "Purchase requisition", "PR"),
  plain("rfq", "Request for quotation", "RFQ"),
  plain("vendor_quotation", "Vendor quotation", "VQ"),
  plain("purchase_order", "Purchase order", "PO"),
  plain("goods_receipt", "Goods receipt", "GRN"),
  plain("purchase_return", "Purchase return", "PRT"),
  plain("landed_cost", "Landed cost", "LC"),
  plain("vendor_bill", "Vendor bill", "BILL"),
  plain("payment", "Payment", "PAY"),
  plain("journal_entry", "Journal entry", "JE"),
  plain("fixed_asset", "Fixed asset", "FA"),
  plain("stock_transfer", "Stock transfer", "ST"),
  plain("stock_adjustment", "Stock adjustment", "SA"),
  plain("stock_count", "Stock count", "SC"),
  plain("pick_wave", "Pick wave", "PW"),
  plain("putaway_task", "Putaway task", "PT"),
  plain("refurbishment_job", "Refurbishment job", "RJ"),
  plain("barcode_print_job", "Label print job", "LBL"),
  plain("service_request", "Service request", "SRQ"),
  plain("service_visit", "Service visit", "SV"),
  plain("installation", "Installation", "INS"),
  plain("amc_contract", "AMC contract", "AMC"),
  plain("warranty", "Warranty", "WTY"),
  plain("warranty_claim", "Warranty claim", "WC"),
  plain("lead", "Lead", "LD"),
  plain("opportunity", "Opportunity", "OPP"),
  plain("ticket", "Ticket", "TKT"),
  plain("call_log", "Call", "CALL"),
  plain("campaign", "Campaign", "CMP"),
  plain("scheme", "Scheme", "SCH"),
  plain("scheme_claim", "Scheme claim", "SCL"),
  plain("commission_payout", "Commission payout", "CPO"),
  plain("leave_application", "Leave application", "LA"),
  plain("payroll_run", "Payroll run", "PRUN"),
  plain("expense_claim", "Expense claim", "EC"),
];

export const findDocumentType = (code: string): DocumentType | undefined =>
  DOCUMENT_TYPES.find((type) => type.code === code);
