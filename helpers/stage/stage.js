// The live part of a picture: paths from the kernel on a transparent canvas above the still part.

const REST_MS = 500; // a moving slider is silent; the sentence is spoken when it has rested
const FRAME_MS = 40;
const PROJECTOR = "milligram-projector"; // class of a page that is shown to a room
const THICKER = 1.6;

function floats(view) {
  // A DataView's offset need not be a multiple of four, as Float32Array asks.
  return new Float32Array(view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength));
}

// Lines that run along or across stand on whole pixels of the screen, or they would look blurred.
function placer(mark, ratio) {
  if (!mark.snap) return (x) => x;
  const half = (Math.round(mark.width * ratio) % 2) / 2;
  return (x) => (Math.floor(x * ratio + 0.5) + half) / ratio;
}

function trace(pen, xy, [from, to], place) {
  let down = false;
  for (let i = from; i < to; i += 2) {
    if (Number.isNaN(xy[i])) down = false;
    else if (down) pen.lineTo(place(xy[i]), place(xy[i + 1]));
    else {
      pen.moveTo(place(xy[i]), place(xy[i + 1]));
      down = true;
    }
  }
}

function paint(pen, { points, marks }, linesOnly = false) {
  const xy = floats(points);
  let from = 0;
  for (const mark of marks) {
    const to = from + mark.n;
    pen.save();
    if (mark.clip) {
      pen.beginPath();
      pen.rect(...mark.clip);
      pen.clip();
    }
    pen.beginPath();
    trace(pen, xy, [from, to], placer(mark, pen.getTransform().a));
    if (mark.fill && !linesOnly) {
      pen.fillStyle = mark.fill;
      pen.fill();
    }
    if (mark.stroke && !(linesOnly && mark.fill)) {
      const width = projecting() ? mark.width * THICKER : mark.width;
      Object.assign(pen, { strokeStyle: mark.stroke, lineWidth: width, lineCap: mark.cap });
      Object.assign(pen, { lineJoin: mark.join, lineDashOffset: mark.offset });
      pen.setLineDash(mark.dash);
      pen.stroke();
    }
    pen.restore();
    from = to;
  }
}

function put(element, attribute, text) {
  if (element && element.getAttribute(attribute) !== text) element.setAttribute(attribute, text);
}

// ipywidgets leaves slider handles and bare text fields without a name, and lets a handle speak
// the number of its stop. `exact` says that the number box already shows the value in play.
function nameControls(lab, exact) {
  for (const row of lab.querySelectorAll(".lab-number")) {
    const name = row.querySelector(".widget-label")?.textContent.trim();
    const stop = row.querySelector(".widget-readout")?.textContent;
    const box = row.querySelector("input");
    const handle = row.querySelector("[role=slider]");
    if (!name || !box || !handle) continue;
    const unit = stop.includes(" ") ? stop.slice(stop.indexOf(" ")) : "";
    put(handle, "aria-label", name);
    put(handle, "aria-valuetext", exact ? box.value + unit : stop);
    put(box, "aria-label", `${name}, exact value`);
  }
  // In a menu the arrow keys are the menu's own: JupyterLab would walk to another cell.
  for (const menu of lab.querySelectorAll(".widget-dropdown select"))
    put(menu, "data-lm-suppress-shortcuts", "true");
  for (const button of lab.querySelectorAll(".widget-toggle-button"))
    put(button, "aria-pressed", String(button.classList.contains("mod-active")));
}

function watchControls(lab) {
  const options = { subtree: true, childList: true, attributes: true };
  options.attributeFilter = ["aria-valuetext", "class"];
  const observer = new MutationObserver((changes) => {
    const moved = changes.some((change) => change.attributeName === "aria-valuetext");
    nameControls(lab, !moved);
    observer.takeRecords(); // what nameControls itself changed
  });
  observer.observe(lab, options);
  return observer;
}

function element(tag, className, attributes = {}) {
  const made = document.createElement(tag);
  made.className = className;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function projecting() {
  return document.documentElement.classList.contains(PROJECTOR);
}

// One switch for all labs of a page: larger type and lines, code folded.
function projectorSwitch(changed) {
  const button = element("button", "stage-button");
  button.textContent = "Projector";
  const show = () => {
    put(button, "aria-pressed", String(projecting()));
    changed();
  };
  const flip = () => {
    document.documentElement.classList.toggle(PROJECTOR);
    dispatchEvent(new Event(PROJECTOR));
    button.closest(".lab")?.scrollIntoView();
  };
  button.addEventListener("click", flip);
  addEventListener(PROJECTOR, show);
  return { button, show, stop: () => removeEventListener(PROJECTOR, show) };
}

// Plays the frames that the kernel sent, without the kernel. Who prefers reduced motion gets one
// frame for each press.
function filmPlayer(model, button, show) {
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const film = { shown: null, stop };
  let at = 0;
  let running = 0;

  function label() {
    button.textContent = still.matches ? "Next frame" : running ? "Pause" : "Play";
  }
  function stop() {
    cancelAnimationFrame(running);
    running = 0;
    label();
  }
  function step() {
    const frames = model.get("film");
    if (at >= frames.length) at = 0;
    film.shown = frames[at++];
    show(film.shown);
  }
  function run() {
    let due = 0;
    const tick = (now) => {
      if (now >= due) {
        step();
        due = Math.max(due + FRAME_MS, now); // a late frame is not made up for by a hasty one
      }
      if (at >= model.get("film").length) return stop();
      running = requestAnimationFrame(tick);
    };
    running = requestAnimationFrame(tick);
    label();
  }
  function go() {
    if (still.matches) step();
    else run();
  }
  button.addEventListener("click", () => {
    if (running) stop();
    else if (model.get("film").length) go();
    else model.send("film");
  });
  model.on("change:film", () => {
    stop();
    film.shown = null;
    at = 0;
    if (model.get("film").length) go();
  });
  still.addEventListener("change", stop);
  label();
  return film;
}

// A box of the picture that opens a notebook: as the same link in the page's text does, where one
// is drawn (beside this notebook, in JupyterLab), and otherwise by its address.
function door({ box, href, name }) {
  const made = element("a", "stage-door", { href, target: "_blank", title: name });
  put(made, "aria-label", name);
  ["left", "top", "width", "height"].forEach((side, i) => (made.style[side] = `${box[i] * 100}%`));
  made.addEventListener("click", (event) => {
    const same = document.querySelector(`.jp-RenderedMarkdown a[href*="${href}"]`);
    if (!same) return;
    event.preventDefault();
    event.stopPropagation();
    same.click();
  });
  return made;
}

function render({ model, el }) {
  const frame = element("div", "stage-frame");
  const doors = element("div", "stage-doors", { "data-lm-suppress-shortcuts": "true" });
  const card = element("div", "stage-card", { role: "img" });
  const still = element("img", "stage-layer", { alt: "" });
  const canvas = element("canvas", "stage-layer");
  const sentence = element("p", "stage-sentence", { "aria-hidden": "true" });
  const notice = element("p", "stage-notice", { "aria-hidden": "true" });
  const spoken = element("p", "stage-spoken", { role: "status" });
  const play = element("button", "stage-button stage-play");
  const projector = projectorSwitch(() => ready.then(showScene));
  const buttons = element("div", "stage-buttons", { "data-lm-suppress-shortcuts": "true" });
  card.append(still, canvas);
  frame.append(card, doors);
  buttons.append(...(model.get("plays") ? [play] : []), projector.button);
  el.classList.add("stage");
  el.append(frame, buttons, sentence, notice, spoken);

  let lab = null;
  let observer = null;
  let resting = 0;
  let settling = 0;
  let ready = Promise.resolve();

  const speak = () => {
    const { sentence, notice } = model.get("scene");
    spoken.textContent = [sentence, notice].filter(Boolean).join(" ");
  };

  const showWords = () => {
    const scene = model.get("scene");
    card.setAttribute("aria-label", scene.sentence);
    sentence.textContent = scene.sentence;
    notice.textContent = scene.notice;
    clearTimeout(resting);
    resting = setTimeout(speak, REST_MS);
  };

  // What takes long is asked for once nothing has moved for a while.
  const settle = () => {
    clearTimeout(settling);
    const wait = model.get("scene").settle_ms;
    if (wait != null) settling = setTimeout(() => model.send("settle"), wait);
  };

  const showPicture = (picture) => {
    const [width, height] = model.get("size");
    const ratio = (card.clientWidth / width) * devicePixelRatio;
    const pixels = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== pixels[0]) canvas.width = pixels[0];
    if (canvas.height !== pixels[1]) canvas.height = pixels[1];
    const pen = canvas.getContext("2d");
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    const ghost = model.get("ghost");
    if (ghost.points) {
      pen.globalAlpha = 0.4;
      paint(pen, ghost, true);
      pen.globalAlpha = 1;
    }
    paint(pen, picture);
  };
  const showScene = () => showPicture(film.shown ?? model.get("scene"));
  const film = filmPlayer(model, play, (frame) => showPicture(frame));

  const draw = () => {
    showWords();
    settle();
    if (lab) nameControls(lab, true);
    ready.then(showScene); // never live lines above the still part of another size
  };

  const showStill = () => {
    const [width, height] = model.get("size");
    frame.style.setProperty("--wide", `${width}px`);
    frame.style.setProperty("--shape", width / height);
    URL.revokeObjectURL(still.src);
    const svg = new Blob([model.get("still")], { type: "image/svg+xml" });
    still.src = URL.createObjectURL(svg);
    ready = still.decode().catch(() => {}); // a picture that was replaced meanwhile
    draw();
  };

  const attach = () => {
    if (!el.isConnected) return void (waiting = requestAnimationFrame(attach));
    lab = el.closest(".lab");
    if (!lab) return;
    nameControls(lab, true);
    observer = watchControls(lab);
  };
  let waiting = requestAnimationFrame(attach);

  showStill();
  projector.show();
  model.set("seen", true);
  model.save_changes();
  model.on("change:still", showStill);
  model.on("change:scene change:ghost", draw);
  const hangDoors = () => doors.replaceChildren(...model.get("doors").map(door));
  model.on("change:doors", hangDoors);
  hangDoors();
  const resized = new ResizeObserver(showScene);
  resized.observe(card);
  addEventListener("resize", showScene);
  return () => {
    cancelAnimationFrame(waiting);
    clearTimeout(resting);
    clearTimeout(settling);
    observer?.disconnect();
    resized.disconnect();
    removeEventListener("resize", showScene);
    film.stop();
    projector.stop();
    URL.revokeObjectURL(still.src);
  };
}

export default { render };
