// Words that are selected in a text of a report go into the form that adds a line from them.

// Characters as the store counts them: one each, whatever it takes in UTF-16.
const lengthOf = (text) => [...text].length;

// What is selected, within one text; null where that is nothing.
export function selectedWords() {
  const chosen = getSelection();
  if (!chosen.rangeCount || chosen.isCollapsed) return null;
  const range = chosen.getRangeAt(0);
  const from = range.startContainer.parentElement?.closest("[data-words-of]");
  if (!from || !from.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(from, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const words = range.toString();
  const blanks = words.length - words.trimStart().length;
  if (!words.trim()) return null;
  const start = Number(from.dataset.from) + lengthOf(before.toString()) + blanks;
  return { source: from.dataset.wordsOf, words: words.trim(), start };
}

// Puts them into a form; what is not selected leaves it as it is.
export function fillForm(form, chosen = selectedWords()) {
  if (!form || !chosen) return;
  form.elements.source.value = chosen.source;
  form.elements.start.value = chosen.start;
  form.elements.words.value = chosen.words;
}
