// Pages that change by themselves: loads htmx's extension for server-sent events where a page asks
// for it.

let extension;

function load() {
  extension ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = "/vendor/htmx-sse.min.js";
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
  return extension;
}

/**
 * Takes an element with sse-connect; its children say with sse-swap which events they show. A child
 * with data-live-text says data-on while connected and data-off while not.
 */
export async function equip(element) {
  const text = element.querySelector("[data-live-text]");
  const tell = (on) => {
    if (text) text.textContent = on ? text.dataset.on : text.dataset.off;
    element.classList.toggle("live", on);
  };
  element.addEventListener("htmx:sseOpen", () => tell(true));
  element.addEventListener("htmx:sseError", () => tell(false));
  element.addEventListener("htmx:sseClose", () => tell(false));
  await load();
  // htmx looks at an element anew only when its attributes changed, and the extension must see the
  // parts that listen after the element that connects.
  element.setAttribute("data-live-since", Date.now());
  for (const part of element.querySelectorAll("[sse-swap], [hx-trigger*='sse:']")) {
    part.setAttribute("data-live-part", "");
  }
  window.htmx.process(element);
  // Whatever arrives is new to the reader.
  element.addEventListener("htmx:afterSwap", (event) => {
    if (event.target !== element) event.target.classList.add("fresh");
  });
}
