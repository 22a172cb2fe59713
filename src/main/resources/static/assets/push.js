// Wakes this browser when something happens, once its owner has said so.

import { say } from "./dragon.js";

function octets(text) {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}

function text(buffer) {
  return btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** Takes a form whose data-push is the server's key; it stays hidden where browsers cannot. */
export function equip(form) {
  if (!("serviceWorker" in navigator) || !("PushManager" in window)) return;
  form.hidden = false;
  let ready = false;
  form.addEventListener("submit", async (event) => {
    if (ready) return;
    event.preventDefault();
    try {
      const worker = await navigator.serviceWorker.register("/assets/push-worker.js");
      const subscription = await worker.pushManager.subscribe({
        userVisibleOnly: true,
        applicationServerKey: octets(form.dataset.push),
      });
      form.elements.endpoint.value = subscription.endpoint;
      form.elements.key.value = text(subscription.getKey("p256dh"));
      form.elements.secret.value = text(subscription.getKey("auth"));
      form.elements.browser.value = navigator.userAgentData?.platform ?? navigator.platform;
      ready = true;
      form.requestSubmit();
    } catch {
      say(form.dataset.refused);
    }
  });
}
