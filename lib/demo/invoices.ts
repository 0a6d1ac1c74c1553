import { dayAfter } from "./calendar";
import type { Sold, Stage } from "./orders";
import type { Values } from "./scene";

/** Rupees with two digits, of whole paise: sums of floats would not agree with the database's. */
const rupees = (paise: number) => (paise / 100).toFixed(2);
const HALF_RATE = "9.0000";
const FULL_RATE = "18.0000";

type Amounts = { taxable: number; half: number; full: number };

/** Tax of one line in paise: both halves within a state, the whole between states. */
function amountsOf(qty: number, unitPrice: string, isInterState: boolean): Amounts {
  const taxable = qty * Math.round(Number(unitPrice) * 100);
  return isInterState
    ? { taxable, half: 0, full: Math.round(taxable * 0.18) }
    : { taxable, half: Math.round(taxable * 0.09), full: 0 };
}

const columnsOf = ({ taxable, half, full }: Amounts): Values => ({
  taxableAmount: rupees(taxable),
  ...{ cgstAmount: rupees(half), sgstAmount: rupees(half), igstAmount: rupees(full) },
});

function invoiceOf({ company }: Stage, order: Sold): Values {
  const { buyer, office, items } = order;
  const isInterState = buyer.town.state !== office.state;
  const lines = items.map(({ product, qty, unitPrice }) => {
    const amounts = amountsOf(qty, unitPrice, isInterState);
    return {
      amounts,
      values: {
        ...{ productId: product.id, description: product.name, hsnCodeId: product.hsnCodeId },
        ...{ uomId: product.uomId, qty: `${qty}`, unitPrice, ...columnsOf(amounts) },
        ...(isInterState ? { igstPct: FULL_RATE } : { cgstPct: HALF_RATE, sgstPct: HALF_RATE }),
        lineTotalAmount: rupees(amounts.taxable + 2 * amounts.half + amounts.full),
      },
    };
  });
  const sum = (part: keyof Amounts) => lines.reduce((all, { amounts }) => all + amounts[part], 0);
  const total = { taxable: sum("taxable"), half: sum("half"), full: sum("full") };
  const address = { name: buyer.name, city: buyer.town.city, phone: buyer.phone };
  return {
    ...{ clientRef: `sample-invoice-${order.id}`, invoiceType: "tax_invoice" },
    supplyCategory: buyer.sort === "home" ? "b2c_small" : "b2b",
    ...{ companyId: company.companyId, branchId: office.branchId, salesOrderId: order.id },
    ...{ gstRegistrationId: office.registrationId, customerId: buyer.id, isInterState },
    ...{ invoiceDate: dayAfter(order.day, 1), dueDate: dayAfter(order.day, 31) },
    ...{ billingAddressId: buyer.addressId, shippingAddressId: buyer.addressId },
    ...{ billingSnapshot: address, shippingSnapshot: address, salesChannelId: order.channelId },
    placeOfSupplyStateId: company.stateIds.get(buyer.town.state),
    ...{ currencyId: company.currencyId, ...columnsOf(total) },
    totalAmount: rupees(total.taxable + 2 * total.half + total.full),
    lines: lines.map(({ values }) => values),
  };
}

/** Drafts of the bills for a third of the orders; posting them is the work of the accountants. */
export async function makeInvoices(stage: Stage, sold: readonly Sold[]): Promise<void> {
  const { scene } = stage;
  if (!scene.may("invoices")) return;
  const billed = sold.filter(({ day }, at) => at % 3 === 0 && day < scene.today);
  await scene.put(
    "invoices",
    billed.map((order) => invoiceOf(stage, order)),
  );
}
