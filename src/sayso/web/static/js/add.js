// Add: files may be dropped anywhere on the page; what is too much is told before it is sent.
import { key } from "./keys.js";

const form = document.getElementById("files-form");
const input = document.getElementById("files");
const problem = document.getElementById("files-problem");
const most = { files: Number(form.dataset.mostFiles), bytes: Number(form.dataset.mostBytes) };

/** What is too much about these files; "" if nothing is. */
function tooMuch(files) {
  if (files.length > most.files) return `${files.length} files are too many at once: ${most.files} are taken. Send fewer, or use “sayso add” on their folder.`;
  const bytes = [...files].reduce((sum, file) => sum + file.size, 0);
  const allowed = most.bytes - 64 * 1024; // the form around the files
  if (bytes > allowed) return `The files hold ${Math.ceil(bytes / 1024 / 1024)} MB together: ${most.bytes / 1024 / 1024} MB are taken at once. Send fewer at a time, or use “sayso add”.`;
  return "";
}

function check() {
  problem.textContent = tooMuch(input.files);
  problem.hidden = !problem.textContent;
  return problem.hidden;
}

input.addEventListener("change", check);
form.addEventListener("submit", (event) => {
  if (!check()) event.preventDefault();
});

const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
addEventListener("dragover", (event) => {
  if (!hasFiles(event)) return;
  event.preventDefault();
  document.body.classList.add("dropping");
});
addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) document.body.classList.remove("dropping");
});
addEventListener("drop", (event) => {
  if (!hasFiles(event)) return;
  event.preventDefault();
  document.body.classList.remove("dropping");
  input.files = event.dataTransfer.files;
  if (check()) form.requestSubmit();
});

key("x", "Paste a text", () => document.getElementById("text").focus());
key("f", "Choose files", () => input.click());
key("e", "Give an address", () => document.getElementById("address").focus());

// A pasted text is kept until the server has taken it: a long one is not pasted again.
const text = document.getElementById("text");
const KEY = "pasted";
if (!text.value) text.value = sessionStorage.getItem(KEY) ?? "";
text.addEventListener("input", () => sessionStorage.setItem(KEY, text.value));
