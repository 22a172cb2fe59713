// Pages that change by themselves: the server says that something changed, and the parts that show
// it are fetched anew with whatever the reader may see.

/**
 * Takes an element whose data-live is the address of the events; each part inside says with
 * data-live-part where to fetch itself. A child with data-live-text says data-on while connected
 * and data-off while not.
 */
export function equip(element) {
  const text = element.querySelector("[data-live-text]");
  const tell = (on) => {
    if (text) text.textContent = on ? text.dataset.on : text.dataset.off;
    element.classList.toggle("live", on);
  };
  const source = new EventSource(element.dataset.live);
  source.addEventListener("open", () => tell(true));
  source.addEventListener("error", () => tell(false));
  source.addEventListener("changed", () => {
    for (const part of element.querySelectorAll("[data-live-part]")) {
      window.htmx.ajax("GET", part.dataset.livePart, { target: part, swap: "innerHTML" });
    }
  });
  addEventListener("pagehide", () => source.close(), { once: true });
  // Whatever arrives is new to the reader.
  element.addEventListener("htmx:afterSwap", (event) => {
    if (event.target !== element) event.target.classList.add("fresh");
  });
}
