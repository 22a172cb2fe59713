// Keeps what is typed into form[data-draft="key"] on this device, for data-person alone, until the
// form was taken: the page after it carries data-draft-done with the same key.

const PAUSE_MILLIS = 800;
const OLDEST_MILLIS = 7 * 24 * 3600 * 1000;
const START = "draft:";

const storage = (() => {
  try {
    localStorage.setItem(START, "");
    localStorage.removeItem(START);
    return localStorage;
  } catch {
    return null; // a browser that keeps nothing
  }
})();

function forgetOld() {
  for (const key of Object.keys(storage).filter((key) => key.startsWith(START))) {
    try {
      if (Date.now() - JSON.parse(storage.getItem(key)).at > OLDEST_MILLIS) storage.removeItem(key);
    } catch {
      storage.removeItem(key);
    }
  }
}

function keyOf(element, form) {
  return `${START}${element.dataset.person}:${form}`;
}

/** What can be kept: neither files, nor secrets, nor the field that proves the form is ours. */
function fieldsOf(form) {
  return [...form.elements].filter(
    (field) =>
      field.name &&
      field.name !== "_csrf" &&
      !field.hasAttribute("data-undrafted") &&
      !["file", "password", "submit", "button", "fieldset"].includes(field.type),
  );
}

function read(form) {
  return fieldsOf(form).map((field) =>
    ["checkbox", "radio"].includes(field.type)
      ? [field.name, field.value, field.checked]
      : [field.name, field.value],
  );
}

function write(form, kept) {
  const left = [...kept];
  for (const field of fieldsOf(form)) {
    const choice = ["checkbox", "radio"].includes(field.type);
    const n = left.findIndex(
      ([name, value]) => name === field.name && (!choice || value === field.value),
    );
    if (n < 0) continue;
    const [[, value, checked]] = left.splice(n, 1);
    if (choice) field.checked = checked;
    else field.value = value;
    if (field.type === "hidden" && value) field.closest(".typeahead")?.classList.add("chosen");
  }
}

/** Takes a form, or the sign that one was taken. */
export function equip(element) {
  if (!storage) return;
  forgetOld();
  if (element.dataset.draftDone) {
    storage.removeItem(keyOf(element, element.dataset.draftDone));
    return;
  }
  const form = element;
  const key = keyOf(form, form.dataset.draft);
  const line = form.querySelector("[data-draft-line]");
  const untouched = JSON.stringify(read(form));
  const kept = storage.getItem(key);
  if (kept && !("draftKeep" in form.dataset)) {
    const { fields } = JSON.parse(kept);
    if (JSON.stringify(fields) !== untouched) {
      write(form, fields);
      offerEmpty(form, key, line);
      form.dispatchEvent(new CustomEvent("draft:restored", { bubbles: true }));
    }
  }

  let timer;
  const save = () => {
    const fields = read(form);
    if (JSON.stringify(fields) === untouched && !storage.getItem(key)) return;
    try {
      storage.setItem(key, JSON.stringify({ at: Date.now(), fields }));
    } catch {
      return; // the device is full; nothing is said to be saved
    }
    if (line) tell(line, Date.now());
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE_MILLIS);
  };
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  addEventListener("pagehide", () => {
    if (timer) save();
  });
}

const ages = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" });
let counting;

/** "Draft saved 5 s ago": counted on, said once to readers of screens. */
function tell(line, at) {
  const count = () => {
    const seconds = Math.round((Date.now() - at) / 1000);
    const age =
      seconds < 60 ? ages.format(-seconds, "second") : ages.format(-Math.round(seconds / 60), "minute");
    line.textContent = `${line.dataset.saved} ${age}`;
  };
  line.setAttribute("aria-live", "off");
  clearInterval(counting);
  counting = setInterval(count, 5000);
  count();
}

function offerEmpty(form, key, line) {
  if (!line) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button quiet small";
  button.textContent = line.dataset.discard;
  button.addEventListener("click", () => {
    storage.removeItem(key);
    location.reload();
  });
  line.replaceChildren(document.createTextNode(`${line.dataset.restored} `), button);
}
