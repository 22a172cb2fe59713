// Pages that change by themselves: what arrives is marked, and a sign says whether news arrives.

/**
 * Takes an element whose parts are fetched anew by the live stream. A child with data-live-text
 * says data-on while connected and data-off while not.
 */
export function equip(element) {
  const text = element.querySelector("[data-live-text]");
  const tell = (on) => {
    if (text) text.textContent = on ? text.dataset.on : text.dataset.off;
    element.classList.toggle("live", on);
  };
  document.addEventListener("live-line", (event) => tell(event.detail));
  tell(document.documentElement.dataset.line === "on");
  // Whatever arrives is new to the reader.
  element.addEventListener("htmx:afterSwap", (event) => {
    if (event.target !== element) event.target.classList.add("fresh");
  });
}
