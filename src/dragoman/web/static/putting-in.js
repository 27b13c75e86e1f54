// Answers are being put into the record: looks now and then, and shows the page anew once they are.
const PAUSE = 1500; // milliseconds
const isWriting = () =>
  document.activeElement?.matches("input:not([type=radio], [type=checkbox]), textarea, select") ||
  document.querySelector("dialog[open], details.panel[open]");

function tell(said) {
  const line = document.getElementById("putting-in");
  if (line) line.textContent = said;
}

async function look() {
  let stands;
  try {
    stands = await (await fetch("/review/putting-in.json")).json();
  } catch {
    stands = { running: true }; // the store is being written, or the room is closed
  }
  if (stands.running) {
    setTimeout(look, PAUSE);
  } else if (stands.failed || !isWriting()) {
    location.reload();
  } else {
    tell("The answers are in the record; this page shows them when it is opened next.");
  }
}

setTimeout(look, PAUSE);
