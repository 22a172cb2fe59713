// Shows what the server says while no page is open: the kind and the operation, nothing more.

self.addEventListener("push", (event) => {
  const news = event.data.json();
  event.waitUntil(
    self.registration.showNotification(news.title, {
      body: news.body,
      tag: news.tag,
      data: news.link,
    }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data));
});
