// Comfort of the seizure pages: row preview, selection, the word that was meant.

// A row that is pointed at or reached with j and k is shown beside the list.
const preview = document.getElementById("preview");
if (preview && getComputedStyle(preview).display !== "none") {
  let timer;
  const show = (row) => {
    const link = row.querySelector("a[hx-get]");
    clearTimeout(timer);
    timer = setTimeout(() => link && window.htmx.trigger(link, "preview"), 250);
  };
  document.addEventListener("row:at", (event) => show(event.target));
  document.addEventListener("focusin", (event) => {
    const row = event.target.closest("[data-row]");
    if (row) show(row);
  });
}

// Selecting a page of rows, and how many are selected.
const bulk = document.querySelector("[data-bulk]");
if (bulk) {
  const form = bulk.closest("form");
  const boxes = () => [...form.querySelectorAll("input[name=key]")];
  const all = form.querySelector("[data-select-all]");
  const count = bulk.querySelector("[data-bulk-count]");
  const tell = () => {
    const chosen = boxes().filter((box) => box.checked).length;
    const words = chosen === 1 ? count.dataset.one : count.dataset.many;
    count.textContent = words.replace("#", new Intl.NumberFormat(document.documentElement.lang).format(chosen));
    bulk.hidden = chosen === 0;
    if (all) {
      all.checked = chosen > 0 && chosen === boxes().length;
      all.indeterminate = chosen > 0 && chosen < boxes().length;
    }
  };
  all?.addEventListener("change", () => {
    for (const box of boxes()) box.checked = all.checked;
    tell();
  });
  form.addEventListener("change", tell);
  addEventListener("pageshow", tell);
  tell();
}

// "Did you mean": the chosen word goes into the field where the words were.
for (const choice of document.querySelectorAll("[data-meant]")) {
  choice.addEventListener("change", () => {
    const field = document.getElementById("goods[0].what");
    field.value = choice.value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
