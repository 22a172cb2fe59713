// Type-ahead for <input data-suggest="substance" data-code="id-of-hidden-input">.
// Without it the input is plain text, which the server reads by name or code.
"use strict";

const WAIT_MILLIS = 150;
const timers = new WeakMap();
const requests = new WeakMap();

function box(input) {
  let element = document.getElementById(input.id + "-box");
  if (!element) {
    element = document.createElement("div");
    element.id = input.id + "-box";
    element.className = "suggestions-box";
    element.hidden = true;
    input.insertAdjacentElement("afterend", element);
  }
  return element;
}

function options(input) {
  return Array.from(box(input).querySelectorAll("[role=option]"));
}

function close(input) {
  box(input).hidden = true;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

function mark(input, option) {
  options(input).forEach(other => other.setAttribute("aria-selected", String(other === option)));
  input.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
}

function choose(input, option) {
  input.value = option.dataset.label;
  const code = document.getElementById(input.dataset.code || "");
  if (code) {
    code.value = option.dataset.code;
  }
  close(input);
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

async function ask(input) {
  requests.get(input)?.abort();
  const text = input.value.trim();
  if (!text) {
    close(input);
    return;
  }
  const request = new AbortController();
  requests.set(input, request);
  const query = new URLSearchParams({ q: text, field: input.id });
  try {
    const answer = await fetch("/reference/" + input.dataset.suggest + "?" + query, {
      headers: { "HX-Request": "true" },
      signal: request.signal,
    });
    if (!answer.ok || document.activeElement !== input) {
      return;
    }
    const parsed = new DOMParser().parseFromString(await answer.text(), "text/html");
    parsed.querySelectorAll("title").forEach(title => title.remove());
    box(input).replaceChildren(...parsed.body.childNodes);
    box(input).hidden = false;
    input.setAttribute("aria-expanded", "true");
    input.setAttribute("aria-controls", input.id + "-options");
  } catch (error) {
    if (error.name !== "AbortError") {
      close(input);
    }
  }
}

function field(event) {
  const target = event.target;
  return target instanceof HTMLInputElement && target.dataset.suggest ? target : null;
}

document.addEventListener("focusin", event => {
  const input = field(event);
  if (input && input.getAttribute("role") !== "combobox") {
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("autocomplete", "off");
  }
});

document.addEventListener("input", event => {
  const input = field(event);
  if (!input) {
    return;
  }
  const code = document.getElementById(input.dataset.code || "");
  if (code) {
    code.value = "";
  }
  clearTimeout(timers.get(input));
  timers.set(input, setTimeout(() => ask(input), WAIT_MILLIS));
});

document.addEventListener("keydown", event => {
  const input = field(event);
  if (!input || box(input).hidden || event.isComposing) {
    return;
  }
  const all = options(input);
  const at = all.findIndex(option => option.getAttribute("aria-selected") === "true");
  if ((event.key === "ArrowDown" || event.key === "ArrowUp") && all.length > 0) {
    const step = event.key === "ArrowDown" ? 1 : -1;
    mark(input, all[(at + step + all.length + (at < 0 && step < 0 ? 1 : 0)) % all.length]);
    event.preventDefault();
  } else if (event.key === "Enter" && at >= 0) {
    choose(input, all[at]);
    event.preventDefault();
  } else if (event.key === "Escape") {
    close(input);
    event.preventDefault();
  }
});

document.addEventListener("mousedown", event => {
  const option = event.target instanceof Element && event.target.closest("[role=option]");
  const input = option && document.activeElement;
  if (option && input instanceof HTMLInputElement && box(input).contains(option)) {
    choose(input, option);
    event.preventDefault();
  }
});

document.addEventListener("focusout", event => {
  const input = field(event);
  if (input) {
    close(input);
  }
});
