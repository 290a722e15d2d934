// Review by key: a verdict is one key, a correction is made in the fields and by marking words.
import { key } from "../keys.js";
import { tell } from "../send.js";
import { Marking } from "./marking.js";
import { offering } from "./offered.js";
import { deliver, showUnsent } from "./outbox.js";
import { Passage, ROLES } from "./passage.js";

const about = document.getElementById("review").dataset;
const form = document.getElementById("judging");
const field = (id) => document.getElementById(id);
const kind = () => form.querySelector("input[name=kind-of]:checked").value;
const lines = (text) => text.split("\n").map((x) => x.trim()).filter(Boolean);
const blind = about.blind === "true";
const DRAFT = `draft-${about.statement}`;
const TOLD = "review-told";

const passage = new Passage(field("passage"));
const marking = new Marking(passage, field("marking"), changed);
const found = { speaker: field("speaker").value, said_on: field("said_on").value, via: lines(field("via").value), kind: kind() };

form.querySelector("fieldset").disabled = false;
offering(field("speaker"), field("offered"), changed);

/** What the fields and the marks say otherwise than the statement. */
function correction() {
  const now = { speaker: field("speaker").value.trim(), said_on: field("said_on").value.trim(), via: lines(field("via").value), kind: kind() };
  const fields = Object.entries(now).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(found[name]));
  return { ...Object.fromEntries(fields), ...passage.changes() };
}

const NAMES = { speaker: "speaker", said_on: "day", via: "chain", kind: "kind" };

function changed() {
  const made = correction();
  for (const id of ["speaker", "said_on", "via"]) field(id).closest(".field").classList.toggle("changed", id in made);
  form.querySelector(".kinds").closest(".field").classList.toggle("changed", "kind" in made);
  for (const role of ROLES) form.querySelector(`[data-role=${role}]`).classList.toggle("is-changed", role in made);
  const names = Object.keys(made).map((x) => NAMES[x] ?? x);
  form.querySelector("button.corrected").disabled = !names.length;
  field("draft").textContent = names.length ? `Changed: ${names.join(", ")}. c keeps it as corrected, Esc restores.` : "";
  return made;
}

function restore(draft = {}) {
  field("speaker").value = draft.speaker ?? found.speaker;
  field("said_on").value = draft.said_on ?? found.said_on;
  field("via").value = (draft.via ?? found.via).join("\n");
  form.querySelector(`input[name=kind-of][value=${draft.kind ?? found.kind}]`).checked = true;
  passage.restore(Object.fromEntries(ROLES.filter((x) => x in draft).map((x) => [x, draft[x]])));
  changed();
}

const words = () => passage.found.content.map((x) => passage.words(x)).join(" … ").slice(0, 80);
let busy = false;

async function judge(verdict, statement = about.statement, seen = about.seen, isBlind = blind) {
  if (busy) return;
  const made = verdict === "corrected" ? changed() : {};
  if (verdict === "corrected" && !Object.keys(made).length) return tell("Nothing is changed: mark words or change a field, or leave the field (Esc) and judge by r or w.");
  if (verdict !== "corrected" && verdict !== "open" && Object.keys(changed()).length)
    return tell("You changed something: c keeps it as corrected, Esc restores it.");
  const note = verdict === "open" ? "" : field("note").value.trim();
  const judgement = { statement, verdict, author: about.author, note, correction: made, seen, blind: isBlind };
  busy = true;
  try {
    const answer = await deliver(judgement, words());
    gone(answer, verdict === "open");
  } catch (error) {
    if (error.kept) showUnsent();
    else if (error.problem?.status === 409) meanwhile(error, made, note);
    else tell(error.message, 12);
  } finally {
    busy = false;
  }
}

/** The judgement is kept: go on, or back to the statement whose verdict was taken back. */
function gone(answer, taken) {
  sessionStorage.removeItem(DRAFT);
  sessionStorage.setItem(TOLD, taken ? "Taken back." : `Judged ${answer.verdict}. u takes it back.`);
  const next = taken ? answer.statement : answer.next;
  location.assign(next ? `/review/${next}${blind ? "?blind=true" : ""}` : `/review${blind ? "?blind=true" : ""}`);
}

/** Somebody judged it, or it was read otherwise, since this page was loaded: show what stands, keep the draft. */
function meanwhile(error, made, note) {
  sessionStorage.setItem(DRAFT, JSON.stringify({ made, note }));
  const place = field("unsent");
  const why = document.createElement("p");
  why.setAttribute("role", "alert");
  why.textContent = error.problem.detail;
  const look = document.createElement("button");
  look.type = "button";
  look.textContent = "Look at it again";
  look.addEventListener("click", () => location.assign(about.here));
  place.replaceChildren(why, look);
  place.hidden = false;
  look.focus();
}

// Return in a field keeps a correction; it never judges by the first button of the form.
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.defaultPrevented || !event.target.matches("input")) return;
  event.preventDefault();
  judge("corrected");
});
for (const button of form.querySelectorAll(".verdicts button")) {
  button.type = "button";
  button.addEventListener("click", () => judge(button.value));
}
form.addEventListener("input", changed);
for (const button of form.querySelectorAll(".mark-as")) {
  button.addEventListener("pointerdown", (event) => event.preventDefault()); // the selection stays
  button.addEventListener("click", () => marking.use(button.dataset.role));
}
for (const taking of document.querySelectorAll(".take-back"))
  taking.addEventListener("submit", (event) => {
    event.preventDefault();
    const { statement, seen, blind: isBlind } = event.submitter.dataset;
    judge("open", statement, seen ?? null, isBlind === "true");
  });
document.addEventListener("delivered", (event) => {
  if (event.detail.judgement.statement === about.statement) gone(event.detail, event.detail.verdict === "open");
});

const into = (id) => () => {
  field(id).focus();
  field(id).select?.();
};
key("r", "Right", () => judge("right"));
key("w", "Wrong", () => judge("wrong"));
key("c", "Corrected, as the fields and marks say", () => judge("corrected"));
key("n", "Next", () => location.assign(about.next));
key("p", "Previous", () => location.assign(about.previous));
key("u", "Undo: take the last judgement back", () => {
  const last = document.querySelector(".take-back button");
  if (last) last.click();
  else tell("Nothing was judged in this session.");
});
key("s", "Change the speaker", into("speaker"));
key("d", "Change the day", into("said_on"));
key("q", "Change the kind", () => form.querySelector("input[name=kind-of]:checked").focus());
key("v", "Change the chain of carriers", into("via"));
key("m", "Write a note", into("note"));
key("1", "The selected words are the content; without any, move its edges", () => marking.use("content"));
key("2", "The same for the source", () => marking.use("source"));
key("3", "The same for the cue", () => marking.use("cue"));
key("o", "Open the article", () => document.querySelector("#from a").click());
key("Escape", "Restore what was changed", () => restore());

const draft = JSON.parse(sessionStorage.getItem(DRAFT) ?? "null");
if (draft) {
  restore(draft.made);
  field("note").value = draft.note;
  sessionStorage.removeItem(DRAFT);
}
changed();
const told = sessionStorage.getItem(TOLD);
if (told) {
  sessionStorage.removeItem(TOLD);
  tell(told);
}
