// The live stream: one for all pages of a browser. The page that holds the lock listens and passes
// on what it hears; where pages cannot talk to each other, each has a stream of its own. An event
// says only what has changed; a part with its topic in data-topic is fetched anew from
// data-live-part with whatever the reader may see.

import { say } from "./dragon.js";

const name = `live:${document.body.dataset.stream}`;
const bell = document.getElementById("bell");

function ring(count) {
  const sign = bell.querySelector(".bell-count");
  const before = sign.hidden ? 0 : parseInt(sign.textContent, 10);
  sign.hidden = count === 0;
  sign.textContent = count > 99 ? "99+" : String(count);
  const words = count === 0 ? bell.dataset.words : bell.dataset.wordsNew.replace("#", String(count));
  bell.setAttribute("aria-label", words);
  if (count > before) say(bell.dataset.fresh);
}

function refresh(topic) {
  for (const part of document.querySelectorAll("[data-topic][data-live-part]")) {
    if (topic === "again" || part.dataset.topic.split(" ").includes(topic)) {
      window.htmx.ajax("GET", part.dataset.livePart, { target: part, swap: "innerHTML" });
    }
  }
}

function hear({ topic, count }) {
  if (topic === "notices") ring(count);
  document.dispatchEvent(new CustomEvent("live", { detail: topic }));
  refresh(topic);
}

/** Listens until the page goes; the browser connects again by itself. */
function listen(pass) {
  const source = new EventSource("/live");
  let cut = false;
  const tell = (news) => {
    hear(news);
    pass(news);
  };
  source.addEventListener("notices", (event) =>
    tell({ topic: "notices", count: parseInt(event.data, 10) }),
  );
  source.addEventListener("topic", (event) => {
    // Whatever happened while the line was cut is caught up with.
    if (event.data === "" && cut) tell({ topic: "again" });
    else if (event.data !== "") tell({ topic: event.data });
  });
  source.addEventListener("error", () => (cut = true));
  addEventListener("pagehide", () => source.close(), { once: true });
}

if ("BroadcastChannel" in window && navigator.locks) {
  const channel = new BroadcastChannel(name);
  channel.addEventListener("message", (event) => hear(event.data));
  navigator.locks.request(name, () => {
    listen((news) => channel.postMessage(news));
    // The lock is held as long as the page lives.
    return new Promise(() => {});
  });
} else {
  listen(() => {});
}
