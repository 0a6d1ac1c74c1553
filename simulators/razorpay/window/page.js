// The stand-in Checkout page: sends the choice to the simulator and tells the page around it.
const { orderId, opener } = document.body.dataset;
const form = document.querySelector("form");
const alertBox = document.querySelector("#problem");
const tell = (kind, result) => window.parent.postMessage({ kind, result }, opener || "*");

function showFields() {
  const method = new FormData(form).get("method");
  for (const part of form.querySelectorAll("[data-method]")) {
    part.hidden = part.dataset.method !== method;
    for (const input of part.querySelectorAll("input, select")) input.disabled = part.hidden;
  }
}

function showProblem(text) {
  alertBox.textContent = text;
  alertBox.hidden = false;
}

async function submit(event) {
  event.preventDefault();
  const button = form.querySelector("button[type=submit]");
  button.disabled = true;
  alertBox.hidden = true;
  const { ending, ...fields } = Object.fromEntries(new FormData(form));
  const isLost = ending === "lost";
  try {
    const response = await fetch("/v1/checkout/pay", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ order_id: orderId, ...fields, outcome: isLost ? "success" : ending }),
    });
    const result = await response.json();
    // Paid, and nobody is told: as when the browser dies at this moment.
    if (!result.error) tell(isLost ? "closed" : "paid", result);
    else {
      tell("failed", result);
      showProblem(result.error.description);
    }
  } catch {
    showProblem("The connection was lost. Try again.");
  }
  button.disabled = false;
  if (!alertBox.hidden) alertBox.focus();
}

document.querySelector("#close").addEventListener("click", () => tell("closed"));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") tell("closed");
});
if (form) {
  form.addEventListener("submit", submit);
  form.addEventListener("change", showFields);
  showFields();
}
