/** What the window shows and where its script comes from. `amount` is in minor units. */
export type CheckoutOrder = {
  checkoutUrl: string;
  keyId: string;
  orderId: string;
  amount: number;
  currency: string;
  /** Who is paid. */
  name: string;
  description: string;
  prefill?: { name?: string; email?: string; contact?: string };
  theme?: { color?: string };
  /** Of an order that authorises later debits of a bank account. */
  customerId?: string;
  recurring?: boolean;
};

/** How the window ended. `paid` is the browser's word only: the server has to check the signature. */
export type CheckoutEnd =
  | { kind: "paid"; paymentId: string; orderId: string; signature: string }
  | {
      kind: "failed";
      description: string;
      reason: string | null;
      paymentId: string | null;
    }
  | { kind: "closed" };

type Failure = {
  error: { description?: string; reason?: string; metadata?: { payment_id?: string } };
};
type Success = {
  razorpay_payment_id: string;
  razorpay_order_id: string;
  razorpay_signature: string;
};
type Checkout = {
  open(): void;
  on(event: "payment.failed", listener: (failure: Failure) => void): void;
};
type CheckoutOptions = {
  key: string;
  order_id: string;
  amount: number;
  currency: string;
  name: string;
  description: string;
  prefill?: CheckoutOrder["prefill"];
  theme?: CheckoutOrder["theme"];
  customer_id?: string;
  recurring?: boolean;
  handler: (success: Success) => void;
  modal: { ondismiss: () => void };
};
type CheckoutConstructor = new (options: CheckoutOptions) => Checkout;

const scripts = new Map<string, Promise<CheckoutConstructor>>();

function loadScript(url: string): Promise<CheckoutConstructor> {
  const known = scripts.get(url);
  if (known) return known;
  const loading = new Promise<CheckoutConstructor>((resolve, reject) => {
    // Under 'strict-dynamic' a script that our own script adds needs no nonce.
    const element = document.createElement("script");
    element.src = url;
    element.async = true;
    const fail = () => {
      // The next try loads it again.
      scripts.delete(url);
      element.remove();
      reject(new Error("The payment window could not be loaded."));
    };
    element.onload = () => {
      const { Razorpay } = window as typeof window & { Razorpay?: CheckoutConstructor };
      if (Razorpay) resolve(Razorpay);
      else fail();
    };
    element.onerror = fail;
    document.head.append(element);
  });
  scripts.set(url, loading);
  return loading;
}

/**
 * Opens Razorpay's payment window for an order and waits until it is gone. A payment that failed leaves
 * the window open for another try, so `failed` means: closed without a payment after at least one try,
 * with what the last one failed of. Rejects when the window cannot be loaded. Close dialogs of the page
 * before: they keep the keyboard to themselves.
 */
export async function openCheckout(order: CheckoutOrder): Promise<CheckoutEnd> {
  const Razorpay = await loadScript(order.checkoutUrl);
  return new Promise((resolve) => {
    let lastFailure: CheckoutEnd | undefined;
    const { keyId, orderId, amount, currency, name, description, prefill, theme } = order;
    const { customerId, recurring } = order;
    const checkout = new Razorpay({
      key: keyId,
      order_id: orderId,
      amount,
      currency,
      name,
      description,
      ...(prefill && { prefill }),
      ...(theme && { theme }),
      ...(customerId && { customer_id: customerId }),
      ...(recurring && { recurring }),
      handler: (success) =>
        resolve({
          kind: "paid",
          paymentId: success.razorpay_payment_id,
          orderId: success.razorpay_order_id,
          signature: success.razorpay_signature,
        }),
      modal: { ondismiss: () => resolve(lastFailure ?? { kind: "closed" }) },
    });
    checkout.on("payment.failed", ({ error }) => {
      lastFailure = {
        kind: "failed",
        description: error.description ?? "The payment did not succeed.",
        reason: error.reason ?? null,
        paymentId: error.metadata?.payment_id ?? null,
      };
    });
    checkout.open();
  });
}
