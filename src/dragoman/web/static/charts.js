// Draws each chart of the page from its specification, in the colours of the scheme, without eval.
const dark = window.matchMedia("(prefers-color-scheme: dark)");
const options = () => ({
  ast: true, // Vega's interpreter: the page's policy allows no eval
  actions: false,
  defaultStyle: false,
  renderer: "svg",
  theme: dark.matches ? "dark" : undefined,
  config: { background: "transparent" },
  tooltip: { disableDefaultStyle: true },
});

function draw() {
  for (const figure of document.querySelectorAll(".chart")) {
    const spec = JSON.parse(figure.querySelector(".chart-spec").textContent);
    window.vegaEmbed(figure.querySelector(".chart-room"), spec, options());
  }
}

draw();
dark.addEventListener("change", draw);
