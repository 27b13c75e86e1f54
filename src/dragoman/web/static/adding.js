// A page with texts and one form that adds from them: what is selected goes into the form.
import { fillForm, selectedWords } from "./words.js";

const form = document.querySelector("form.adding");
document.addEventListener("selectionchange", () => {
  const chosen = selectedWords();
  // Of several texts only that of the form's own.
  if (form && chosen?.source === form.dataset.adds) {
    fillForm(form, chosen);
    form.closest("details")?.setAttribute("open", "");
  }
});
