import { tell } from "./send.js";

/** Put `words` on the clipboard, and say so. */
export async function copy(words, done) {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    // Over plain http from another machine there is no clipboard: the old way still is.
    const field = document.createElement("textarea");
    field.value = words;
    document.body.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    if (!copied) return tell("The browser does not let pages copy. Select the words and copy them yourself.");
  }
  tell(done, 2);
}
