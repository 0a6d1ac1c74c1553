// Stand-in for https://checkout.razorpay.com/v1/checkout.js: the same surface, a window of our own.
(() => {
  const origin = new URL(document.currentScript.src).origin;

  function addressOf(options) {
    const address = new URL("/v1/checkout/public", origin);
    const { prefill = {} } = options;
    const parameters = {
      key_id: options.key,
      order_id: options.order_id,
      name: options.name,
      description: options.description,
      email: prefill.email,
      contact: prefill.contact,
      opener: location.origin,
    };
    for (const [name, value] of Object.entries(parameters)) {
      if (value) address.searchParams.set(name, value);
    }
    return address.href;
  }

  /** The way back by a form, for pages that gave an address instead of a function. */
  function postTo(address, fields) {
    const form = document.createElement("form");
    form.method = "POST";
    form.action = address;
    for (const [name, value] of Object.entries(fields)) {
      const input = document.createElement("input");
      input.type = "hidden";
      input.name = name;
      input.value = value ?? "";
      form.append(input);
    }
    document.body.append(form);
    form.submit();
  }

  class Razorpay {
    #options;
    #listeners = new Map();
    #frame;
    #focusBefore;
    #overflowBefore;
    #behind = [];

    constructor(options) {
      if (!options?.key) throw new Error("No key passed");
      this.#options = options;
    }

    on(event, listener) {
      const known = this.#listeners.get(event) ?? [];
      this.#listeners.set(event, [...known, listener]);
      return this;
    }

    open() {
      if (this.#frame) return;
      this.#focusBefore = document.activeElement;
      this.#overflowBefore = document.body.style.overflow;
      document.body.style.overflow = "hidden";
      const frame = document.createElement("iframe");
      frame.title = "Razorpay Checkout";
      frame.className = "razorpay-checkout-frame";
      frame.src = addressOf(this.#options);
      Object.assign(frame.style, {
        position: "fixed",
        inset: "0",
        width: "100%",
        height: "100%",
        border: "0",
        zIndex: "2147483647",
        // A modal dialog of the page may have switched pointers off for everything else.
        pointerEvents: "auto",
      });
      frame.addEventListener("load", () => frame.focus());
      window.addEventListener("message", this.#onMessage);
      // The keyboard stays in the window.
      this.#behind = [...document.body.children].filter((element) => !element.inert);
      for (const element of this.#behind) element.inert = true;
      document.body.append(frame);
      this.#frame = frame;
    }

    close() {
      if (!this.#frame) return;
      window.removeEventListener("message", this.#onMessage);
      this.#frame.remove();
      this.#frame = undefined;
      for (const element of this.#behind) element.inert = false;
      document.body.style.overflow = this.#overflowBefore;
      this.#focusBefore?.focus?.();
    }

    #onMessage = (event) => {
      if (event.origin !== origin || event.source !== this.#frame?.contentWindow) return;
      const { kind, result } = event.data;
      const { handler, callback_url, modal = {} } = this.#options;
      if (kind === "failed") {
        // The window stays: the payer may try again.
        for (const listener of this.#listeners.get("payment.failed") ?? []) listener(result);
      } else if (kind === "paid") {
        this.close();
        if (handler) handler(result);
        else if (callback_url) postTo(callback_url, result);
      } else if (kind === "closed") {
        this.close();
        modal.ondismiss?.();
      }
    };
  }

  window.Razorpay = Razorpay;
})();
