// The palette: where to go and what to open, by typing a few letters. Places are what the frame
// and the page offer as links already; records come from the server, with the reader's rights.

const PAUSE_MILLIS = 180;
const dialog = document.getElementById("palette");
const input = dialog.querySelector("input[type=search]");
const list = dialog.querySelector("[role=listbox]");
const status = dialog.querySelector("[role=status]");

/** Without case, accents and the stroke of "đ", as fingers type it. */
const plain = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().trim();

const LINKS =
  ".rail > a.rail-entry, .switch a.menu-item, main .actions a.button, .tabs a, header.top .menu-list a.menu-item";

function places() {
  const met = new Set();
  return [...document.querySelectorAll(LINKS)]
    .map((link) => ({ href: link.href, name: link.innerText || link.textContent, note: "" }))
    .map((place) => ({ ...place, name: place.name.replace(/\s+/g, " ").trim() }))
    .filter((place) => !met.has(place.href) && met.add(place.href));
}

let known = [];
let at = -1;
let timer;
let running;

function option({ href, name, note }, n) {
  const item = document.createElement("li");
  item.id = `palette-${n}`;
  item.setAttribute("role", "option");
  item.dataset.href = href;
  const words = document.createElement("span");
  words.textContent = name;
  const small = document.createElement("small");
  small.textContent = note;
  item.append(words, small);
  return item;
}

function mark(index) {
  const items = [...list.children];
  at = items.length === 0 ? -1 : (index + items.length) % items.length;
  items.forEach((item, n) => {
    item.setAttribute("aria-selected", String(n === at));
    if (n === at) item.scrollIntoView({ block: "nearest" });
  });
  if (at < 0) input.removeAttribute("aria-activedescendant");
  else input.setAttribute("aria-activedescendant", items[at].id);
}

function show(records) {
  const words = plain(input.value).split(/\s+/);
  const fitting = known.filter((place) => words.every((word) => plain(place.name).includes(word)));
  const shown = [...fitting.slice(0, 8), ...records];
  list.replaceChildren(...shown.map(option));
  input.setAttribute("aria-expanded", String(shown.length > 0));
  status.textContent = shown.length === 0 ? dialog.dataset.none : "";
  mark(0);
}

async function ask() {
  running?.abort();
  const words = input.value.trim();
  if (words.length < 2 || !dialog.dataset.records) return;
  running = new AbortController();
  try {
    const answer = await fetch(`${dialog.dataset.records}?${new URLSearchParams({ q: words })}`, {
      signal: running.signal,
      headers: { "HX-Request": "true" },
    });
    if (!answer.ok) return;
    const found = new DOMParser().parseFromString(await answer.text(), "text/html");
    show(
      [...found.querySelectorAll("a[href]")].map((link) => ({
        href: link.getAttribute("href"),
        name: link.textContent.trim(),
        note: link.dataset.note ?? "",
      })),
    );
  } catch (problem) {
    if (problem.name !== "AbortError") throw problem;
  }
}

/** Opens the palette. */
export function open() {
  if (dialog.open) return;
  known = places();
  input.value = "";
  show([]);
  dialog.showModal();
  input.focus();
}

const go = (item) => item && location.assign(item.dataset.href);

input.addEventListener("input", () => {
  show([]);
  clearTimeout(timer);
  timer = setTimeout(ask, PAUSE_MILLIS);
});
input.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  if (event.key === "ArrowDown") mark(at + 1);
  else if (event.key === "ArrowUp") mark(at - 1);
  else if (event.key === "Enter" && at >= 0) go(list.children[at]);
  else return;
  event.preventDefault();
});
list.addEventListener("click", (event) => go(event.target.closest("li")));
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close();
});
