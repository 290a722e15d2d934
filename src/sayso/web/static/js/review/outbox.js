// Judgements are kept here until the server has said that it has them: none is lost if it does not answer.
import { send, tell } from "../send.js";

const KEY = "unsent";
const LONG = 20_000; // after so many milliseconds, what another tab sends has failed

const read = () => {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? [];
  } catch {
    return [];
  }
};
const write = (entries) => localStorage.setItem(KEY, JSON.stringify(entries));
const drop = (id) => write(read().filter((x) => x.id !== id));

/** Whether trying again as it is may help: no answer came, or the record was being written. */
const mayPass = (error) => !error.problem || error.problem.status >= 500;

/**
 * Send a judgement; the answer. While it is under way, and where no answer comes, it stays in the outbox.
 * Throws what `send` throws; `error.kept` tells that it is in the outbox still.
 */
export async function deliver(judgement, words) {
  const entry = { id: crypto.randomUUID(), judgement, words, began: Date.now(), failed: "" };
  write([...read(), entry]);
  return sendEntry(entry);
}

async function sendEntry(entry) {
  try {
    const answer = await send("/api/judgements", entry.judgement);
    drop(entry.id);
    return answer;
  } catch (error) {
    error.kept = mayPass(error);
    if (error.kept) write(read().map((x) => (x.id === entry.id ? { ...x, failed: error.message } : x)));
    else drop(entry.id);
    throw error;
  }
}

function line(entry, again) {
  const item = document.createElement("li");
  const what = document.createElement("span");
  what.textContent = `${entry.judgement.verdict}: ${entry.words}`;
  const retry = document.createElement("button");
  retry.type = "button";
  retry.textContent = "Send again";
  retry.addEventListener("click", () => {
    retry.disabled = true; // until it is known whether it was kept
    again(entry);
  });
  const away = document.createElement("button");
  away.type = "button";
  away.className = "plain";
  away.textContent = "Throw away";
  away.addEventListener("click", () => {
    drop(entry.id);
    showUnsent();
  });
  item.append(what, retry, away);
  return item;
}

/** Show what was not sent, with a button to send it again. */
export function showUnsent() {
  const place = document.getElementById("unsent");
  const entries = read().filter((x) => x.failed || Date.now() - x.began > LONG);
  place.hidden = !entries.length;
  if (!entries.length) return place.replaceChildren();
  const why = document.createElement("p");
  const many = entries.length === 1 ? "One judgement was not sent and is kept on this page." : `${entries.length} judgements were not sent and are kept on this page.`;
  why.textContent = `${many} ${entries.at(-1).failed}`;
  why.setAttribute("role", "alert");
  const list = document.createElement("ul");
  list.append(...entries.map((entry) => line(entry, again)));
  place.replaceChildren(why, list);
}

async function again(entry) {
  try {
    const answer = await sendEntry(entry);
    showUnsent();
    tell(`Sent: judged ${answer.verdict}.`);
    document.dispatchEvent(new CustomEvent("delivered", { detail: { ...answer, judgement: entry.judgement } }));
  } catch (error) {
    showUnsent();
    if (!error.kept) tell(error.message, 12);
  }
}

showUnsent();
