// Messages to this device, where the browser has them and is allowed.
(() => {
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), letter => letter.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const current = async () => (await navigator.serviceWorker.getRegistration("/"))?.pushManager.getSubscription() ?? null;
  window.erpPush = {
    isPossible: () => isSecureContext && "serviceWorker" in navigator && "PushManager" in window && Notification.permission !== "denied",
    endpoint: async () => (await current())?.endpoint ?? null,
    async subscribe(key) {
      try {
        if (await Notification.requestPermission() !== "granted") return null;
        await navigator.serviceWorker.register("/sw.js");
        const manager = (await navigator.serviceWorker.ready).pushManager;
        const own = await manager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) });
        return { endpoint: own.endpoint, publicKey: text(own.getKey("p256dh")), secret: text(own.getKey("auth")) };
      } catch { return null; }
    },
    async unsubscribe() { await (await current())?.unsubscribe(); },
  };
})();
