// What every page does beyond plain HTML; everything here is comfort, nothing is needed.
// Modules for parts of a page are fetched only when the page has such a part.

const MODULES = [
  ["[data-typeahead]", "./typeahead.js"],
  ["form[data-draft], [data-draft-done]", "./draft.js"],
  ["[data-live]", "./live.js"],
  ["[data-push]", "./push.js"],
  ["[data-map]", "./map.js"],
  ["[data-chart]", "./chart.js"],
  ["[data-keys]", "./keys.js"],
];

/** Lets each module take what is new inside a part of the page. */
async function equip(root) {
  for (const [selector, path] of MODULES) {
    const found = [...root.querySelectorAll(selector)];
    if (root.matches?.(selector)) found.unshift(root);
    if (found.length > 0) {
      const module = await import(path);
      for (const element of found) {
        if (!element.dataset.equipped) {
          element.dataset.equipped = "yes";
          module.equip(element);
        }
      }
    }
  }
}

const notice = document.getElementById("notice");
let noticeTimer;

/** Says something in a corner for a while; readers of screens hear it. */
export function say(text, seconds = 8) {
  notice.textContent = text;
  clearTimeout(noticeTimer);
  noticeTimer = setTimeout(() => (notice.textContent = ""), seconds * 1000);
}

// Menus close when the reader turns elsewhere, and give the focus back on Escape.
const MENUS = "details.menu[open], details.confirm[open]";
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll(MENUS)) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll(MENUS)) {
    const inside = menu.contains(document.activeElement);
    menu.open = false;
    if (inside) menu.querySelector("summary").focus();
  }
});

// The palette: fetched when it is first asked for.
const openPalette = async () => (await import("./palette.js")).open();
document.addEventListener("keydown", (event) => {
  const wanted = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k";
  if (!wanted || event.isComposing || !document.getElementById("palette")) return;
  event.preventDefault();
  openPalette();
});
document.addEventListener("click", (event) => {
  const plainClick = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (plainClick && event.target.closest("[data-palette]")) {
    event.preventDefault();
    openPalette();
  }
  // Browsers that do not know invoker commands yet.
  const invoker = event.target.closest("button[command='show-modal']");
  if (invoker && !("commandForElement" in invoker)) {
    document.getElementById(invoker.getAttribute("commandfor"))?.showModal();
  }
});

// The keyboard's help, unless somebody is typing.
document.addEventListener("keydown", (event) => {
  if (event.key === "?" && !event.target.closest("input, textarea, select, [contenteditable]")) {
    event.preventDefault();
    document.getElementById("keys")?.showModal();
  }
});

// A form is sent once, however often the button is pressed on a slow link.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented || form.hasAttribute("hx-post")) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// htmx: parts that arrive are equipped, an ended session leads to the sign-in page,
// a failure is said and nothing is replaced.
document.addEventListener("htmx:load", (event) => equip(event.target));
document.addEventListener("htmx:beforeSwap", (event) => {
  if (new URL(event.detail.xhr.responseURL).pathname === "/sign-in") {
    event.detail.shouldSwap = false;
    const here = location.pathname + location.search;
    location.assign("/sign-in?next=" + encodeURIComponent(here));
  }
});
for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(failure, () => say(notice.dataset.failed));
}
addEventListener("offline", () => say(notice.dataset.offline, 60));
addEventListener("online", () => say(notice.dataset.online));

document.querySelector("[data-focus]")?.focus();
equip(document.body);
if (document.body.dataset.stream) import("./stream.js");
