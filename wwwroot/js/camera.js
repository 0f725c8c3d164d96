// Barcodes by the camera, where the browser reads them by itself. Nothing is sent anywhere but the code that was read.
(() => {
  const formats = ["ean_13", "ean_8", "upc_a", "upc_e", "code_128", "code_39", "itf", "qr_code", "data_matrix"];
  const pause = 120;
  // The same code again counts only after it was out of sight, or after this long.
  const again = 1500;
  let stop = null;

  const isThere = () => "BarcodeDetector" in window && Boolean(navigator.mediaDevices?.getUserMedia);

  async function detector() {
    const known = await BarcodeDetector.getSupportedFormats();
    const wanted = formats.filter(format => known.includes(format));
    return wanted.length > 0 ? new BarcodeDetector({ formats: wanted }) : null;
  }

  async function open(page, video) {
    close();
    let isOpen = true;
    let stream = null;
    stop = () => { isOpen = false; stream?.getTracks().forEach(track => track.stop()); video.srcObject = null; };
    try {
      const reader = await detector();
      if (!reader) return "unreadable";
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 1280 } }, audio: false });
      if (!isOpen) { stream.getTracks().forEach(track => track.stop()); return ""; }
      video.srcObject = stream;
      await video.play();
      look(page, video, reader, () => isOpen);
      return "";
    } catch (error) {
      close();
      return error.name === "NotAllowedError" ? "refused" : "missing";
    }
  }

  async function look(page, video, reader, isOpen) {
    let last = "";
    let lastAt = 0;
    while (isOpen()) {
      const found = await reader.detect(video).catch(() => []);
      const code = found[0]?.rawValue ?? "";
      const now = performance.now();
      if (code && isOpen() && (code !== last || now - lastAt > again)) {
        navigator.vibrate?.(60);
        await page.invokeMethodAsync("ReadAsync", code).catch(() => { });
      }
      if (code) [last, lastAt] = [code, now];
      else if (now - lastAt > again) last = "";
      await new Promise(resolve => setTimeout(resolve, pause));
    }
  }

  function close() {
    stop?.();
    stop = null;
  }

  window.erpCamera = { isThere, open, close };
})();
