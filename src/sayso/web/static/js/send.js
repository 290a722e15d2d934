// Changes: sent with the token that the server gave this browser.

const meta = document.querySelector("meta[name=token]");

/** This browser's token, asked for again with `fresh`. */
export async function token(fresh = false) {
  if (fresh || !meta.content) {
    const answer = await fetch("/api/token");
    meta.content = (await answer.json()).token;
    for (const field of document.querySelectorAll("input[name=token]")) field.value = meta.content;
  }
  return meta.content;
}

/**
 * Send `body` (a FormData, or a value that goes as JSON) to `address`; the answer's JSON.
 * Throws an Error whose message says what went wrong and what to do, with the problem as `problem`.
 */
export async function send(address, body, method = "POST") {
  let answer = await sent(address, body, method, false);
  if (answer.status === 403) answer = await sent(address, body, method, true);
  const type = answer.headers.get("content-type") ?? "";
  const value = type.includes("json") ? await answer.json() : null;
  if (answer.ok) return value;
  const error = new Error(value ? `${value.detail} ${value.next}` : `The server answered ${answer.status}. Try again.`);
  error.problem = value;
  throw error;
}

async function sent(address, body, method, fresh) {
  const headers = { "x-sayso-token": await token(fresh), accept: "application/json" };
  if (!(body instanceof FormData)) headers["content-type"] = "application/json";
  try {
    return await fetch(address, { method, headers, body: body instanceof FormData ? body : JSON.stringify(body) });
  } catch {
    throw new Error("The server does not answer, and nothing was changed. See whether sayso still runs, then do it again.");
  }
}

/** Say something in the line at the bottom of the page, which goes away by itself. */
export function tell(words, seconds = 5) {
  const line = document.getElementById("told");
  line.textContent = words;
  clearTimeout(line.timer);
  line.timer = setTimeout(() => (line.textContent = ""), seconds * 1000);
}
