// How far a run is, asked every second; when it has ended the server shows its one text, or what came of it.

const place = document.getElementById("addition");
const bar = document.getElementById("bar");
const state = document.getElementById("state");
const many = (number, what) => `${number.toLocaleString("en")} ${what}${number === 1 ? "" : "s"}`;

const WORDS = { waiting: "It waits for what was added before it.", reading: "It is being read." };

function show(run) {
  if (run.total) {
    bar.max = run.total;
    bar.value = run.done;
  }
  state.textContent = run.message || WORDS[run.state] || "";
  const of = run.total > 1 ? `${run.done} of ${run.total}: ` : "";
  document.getElementById("sum").textContent = run.done ? `${of}${many(run.documents, "text")} and ${many(run.statements, "statement")} new, ${many(run.problems.length, "problem")}` : "";
}

async function follow() {
  let wait = 1000;
  try {
    const answer = await fetch(`/api/additions/${place.dataset.id}`);
    if (answer.status === 404) return location.reload(); // the server was started anew: the page says so
    const run = await answer.json();
    if (!answer.ok) throw new Error();
    show(run);
    if (run.state === "done" || run.state === "failed") return location.replace(location.href);
  } catch {
    state.textContent = "The server does not answer. What was read is kept; this page goes on when it does.";
    wait = 3000;
  }
  setTimeout(follow, wait);
}

sessionStorage.removeItem("pasted"); // the server has it
if (bar) setTimeout(follow, 400);
