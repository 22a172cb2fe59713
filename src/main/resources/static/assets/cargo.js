// Comfort of sending a manifest: drag and drop, and how much of a large file has left.
const form = document.querySelector("form[data-upload]");
if (form) {
  const file = form.querySelector("input[type=file]");
  const drop = form.querySelector("[data-drop]");
  const sending = form.querySelector(".sending");
  const bar = sending.querySelector("progress");
  const words = sending.querySelector("[role=status]");
  form.querySelector(".drop-words").hidden = false;

  const over = (event) => {
    event.preventDefault();
    drop.classList.toggle("over", event.type === "dragover");
  };
  drop.addEventListener("dragover", over);
  drop.addEventListener("dragleave", over);
  drop.addEventListener("drop", (event) => {
    over(event);
    if (event.dataTransfer.files.length > 0) {
      file.files = event.dataTransfer.files;
      form.requestSubmit();
    }
  });

  const fail = (text) => {
    form.querySelector("button").disabled = false;
    bar.hidden = true;
    words.classList.add("fault");
    words.textContent = text || form.dataset.failed;
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = file.files[0];
    const query = new URLSearchParams({ name: chosen.name, format: form.elements.format.value });
    const request = new XMLHttpRequest();
    request.open("POST", `${form.dataset.upload}?${query}`);
    const headers = JSON.parse(document.body.getAttribute("hx-headers"));
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.addEventListener("progress", (sent) => {
      bar.value = sent.total > 0 ? (100 * sent.loaded) / sent.total : 0;
      words.textContent = sent.loaded < sent.total ? form.dataset.sending : form.dataset.reading;
    });
    request.addEventListener("load", () => {
      if (request.status === 200) location.href = request.responseText;
      else fail(request.getResponseHeader("Content-Type")?.startsWith("text/plain") ? request.responseText : "");
    });
    request.addEventListener("error", () => fail(""));
    form.querySelector("button").disabled = true;
    bar.hidden = false;
    sending.hidden = false;
    words.classList.remove("fault");
    words.textContent = form.dataset.sending;
    request.send(chosen);
  });
}
