// Shows what the server pushes to an installed phone. It keeps no pages: what a person sees stays on no disk.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));
self.addEventListener("push", event => {
  const { text, href } = event.data?.json() ?? {};
  if (text) event.waitUntil(self.registration.showNotification("ErpWeb", { body: text, icon: "/icons/icon-192.png", badge: "/icons/icon-192.png", tag: "alerts", data: { href } }));
});
self.addEventListener("notificationclick", event => {
  event.notification.close();
  const href = event.notification.data?.href ?? "/alerts";
  event.waitUntil(self.clients.matchAll({ type: "window" }).then(open => open.length > 0 ? open[0].navigate(href).then(window => window?.focus()) : self.clients.openWindow(href)));
});
