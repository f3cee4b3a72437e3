// A line at the foot of JupyterLab while Python starts: what is being loaded, and what to do when
// it fails. It stands before JupyterLab's own scripts and listens to the worker that runs Python:
// JupyterLite calls its "initialize" once, and the worker answers when Python is up or has failed.
// What the worker fetches meanwhile, worker.js tells.
(() => {
  const { megabytes } = document.currentScript.dataset;
  const LOADING =
    `Python is starting, ${megabytes} MB the first time: Pyodide, NumPy, SciPy, Matplotlib and ` +
    "the helpers of this collection. You can read meanwhile.";
  const LONG = " This takes longer than usual. If nothing happens, check the connection and reload.";
  const READY = "Python is ready.";
  const FAILED =
    "Python could not be loaded. Check the connection, then reload this page. If it fails again, " +
    "see the browser check on the start page.";
  const LONG_S = 180;
  const READY_MS = 4000;
  const Plain = window.Worker;

  class Line {
    constructor() {
      this.box = document.createElement("div");
      this.words = document.createElement("span");
      this.clock = document.createElement("span");
      this.box.id = "python-loading";
      this.words.setAttribute("role", "status");
      this.clock.setAttribute("aria-hidden", "true"); // a count is not to be read out each second
      this.open = new Set();
      this.box.style.cssText =
        "position:fixed;left:0;right:0;bottom:24px;z-index:1000;padding:6px 12px;" +
        "font:14px/1.4 system-ui,sans-serif;color:#222;background:#fff3d6;border-top:1px solid #b58900";
      this.box.append(this.words, this.clock);
      document.body.append(this.box);
      this.start = performance.now();
      this.timer = setInterval(() => this.tick(), 1000);
      this.say(LOADING);
    }

    say(words) {
      this.words.textContent = words;
    }

    tick() {
      const seconds = Math.round((performance.now() - this.start) / 1000);
      const [file] = this.open;
      const now = file ? `loading ${file}` : "unpacking and starting";
      this.clock.textContent = ` ${seconds} s: ${now}`;
      if (seconds === LONG_S) this.say(LOADING + LONG);
    }

    fetched({ file, state, why }) {
      if (state === "starts") this.open.add(file);
      else this.open.delete(file);
      if (state === "failed") this.end(`${file}: ${why}`);
    }

    end(failure) {
      if (this.ended) return; // the first failure says most
      this.ended = true;
      clearInterval(this.timer);
      this.clock.textContent = "";
      if (failure === undefined) {
        this.say(READY);
        setTimeout(() => this.box.remove(), READY_MS);
        return;
      }
      this.say(`${FAILED} (${failure}) `);
      const reload = document.createElement("button");
      reload.textContent = "Reload";
      reload.onclick = () => location.reload();
      const home = Object.assign(document.createElement("a"), { textContent: "Start page" });
      home.href = "../index.html";
      this.box.append(reload, " ", home);
    }
  }

  window.Worker = class extends Plain {
    postMessage(message, ...more) {
      if (message?.type === "APPLY" && message.path?.[0] === "initialize") this.follow(message.id);
      return super.postMessage(message, ...more);
    }

    follow(id) {
      const line = new Line();
      this.addEventListener("message", ({ data }) => {
        if (data?._fetched) line.fetched(data._fetched);
        if (data?.id !== id) return;
        const thrown = data.name === "throw" && data.value;
        line.end(thrown ? String(thrown.value?.message ?? thrown.value).trim() : undefined);
      });
      this.addEventListener("error", (event) => line.end(event.message || "the worker ended"));
    }
  };
})();
