// The browser check: one line for each thing that the notebooks need, and what to do without it.
(() => {
  const needs = [
    [
      "The address",
      location.protocol !== "file:" && window.isSecureContext,
      "this page must come from an address that begins with https, or from this computer (http://127.0.0.1). Ask for such an address.",
    ],
    [
      "Python in the page",
      typeof WebAssembly === "object" && typeof Worker === "function",
      "this browser has no WebAssembly, or it is switched off. Use a current Firefox, Chrome, Edge or Safari.",
    ],
    [
      "Storage for your answers",
      "indexedDB" in window && "serviceWorker" in navigator,
      "this browser keeps no data here, as in some private windows. The notebooks run, but answers are lost when the page closes. Use an ordinary window.",
    ],
  ];
  const lines = needs.map(([name, fine, otherwise]) => `${name}: ${fine ? "fine." : otherwise}`);
  const list = document.getElementById("check");
  list.replaceChildren(
    ...lines.map((words) => Object.assign(document.createElement("li"), { textContent: words })),
  );
  // Ask the browser not to clear the answers by itself when its disk is full.
  document.querySelector(".start").addEventListener("click", () => navigator.storage?.persist?.());
})();
