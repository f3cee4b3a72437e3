// The shortest hand-written canvas that shows the lines of a lab: no words, no controls, no care.

function render({ model, el }) {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = model.get("size");
  canvas.className = "bare";
  el.append(canvas);
  const pen = canvas.getContext("2d");
  const draw = () => {
    const { points, marks } = model.get("scene");
    const start = points.byteOffset;
    const xy = new Float32Array(points.buffer.slice(start, start + points.byteLength));
    let i = 0;
    pen.clearRect(0, 0, canvas.width, canvas.height);
    for (const mark of marks) {
      pen.save();
      pen.beginPath();
      if (mark.clip) {
        pen.rect(...mark.clip);
        pen.clip();
        pen.beginPath();
      }
      let up = true;
      for (const end = i + mark.n; i < end; i += 2) {
        if (up) pen.moveTo(xy[i], xy[i + 1]);
        else pen.lineTo(xy[i], xy[i + 1]);
        up = Number.isNaN(xy[i]);
      }
      pen.fillStyle = mark.fill;
      if (mark.fill) pen.fill();
      pen.strokeStyle = mark.stroke;
      pen.lineWidth = mark.width;
      pen.setLineDash(mark.dash ?? []);
      if (mark.stroke) pen.stroke();
      pen.restore();
    }
  };
  model.on("change:scene", draw);
  draw();
}

export default { render };
