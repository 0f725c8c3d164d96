// A form with data-passkey="get" or "create" asks the device's key and posts the answer in its field "credential".
(() => {
  document.addEventListener("submit", async event => {
    const form = event.target;
    const kind = form.dataset?.passkey;
    if (!kind || form.elements.credential.value) return;
    event.preventDefault();
    event.stopPropagation();
    const note = form.querySelector("[role=alert]");
    note.hidden = true;
    try {
      const answer = await fetch(form.dataset.options, { method: "POST", body: new FormData(form) });
      if (!answer.ok) throw new Error(answer.statusText);
      const options = await answer.json();
      const credential = kind === "create"
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.elements.credential.value = JSON.stringify(credential);
      form.submit();
    } catch {
      note.hidden = false; // nobody touched the key, or the browser has none
    }
  }, true);
})();
