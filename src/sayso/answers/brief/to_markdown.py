"""The page of a brief as Markdown: to be read, mailed, or kept beside the brief that it was built from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sayso.answers.brief.blocks import Block
from sayso.answers.brief.runs import BREAK, Run

__all__ = ["markdown_of"]

SPECIAL = re.compile(r"([\\`*<]|(?<!\w)_|_(?!\w))")
AT_START = re.compile(r"^(#{1,6}(?=\s)|[-+>](?=\s)|\d+(?=[.)]\s))")


def markdown_of(blocks: Sequence[Block]) -> str:
    """The blocks as Markdown, one empty line between them; a raised link is a number in brackets."""
    out: list[str] = []
    rows: list[Block] = []
    for block in [*blocks, Block("end")]:
        if block.kind == "row":
            rows.append(block)
            continue
        if rows:
            out.append("\n".join(_table(rows)))
            rows = []
        if block.kind != "end":
            out.append(_block(block))
    return "\n\n".join(out) + "\n"


def _block(block: Block) -> str:
    if block.kind == "rule":
        return "---"
    if block.kind == "code":
        return f"```\n{block.text}\n```"
    text = _inline(block.runs)
    if block.kind == "heading":
        return f"{'#' * block.level} {text}"
    text = AT_START.sub(r"\\\1", text) if block.kind == "paragraph" else text
    if block.kind == "quote":
        return "\n".join(f"{'> ' * block.level}{line}" for line in text.split("\n"))
    if block.kind == "item" or "under" in block.classes:
        return _item(block, text)
    return text


def _item(block: Block, text: str) -> str:
    indent = "   " * (block.level - 1)
    mark = "   " if "under" in block.classes else f"{block.number}. " if block.number else "-  "
    following = "\n" + indent + " " * len(mark)
    return indent + mark + text.replace("\n", following)


def _inline(runs: Iterable[Run]) -> str:
    return "".join(_run(x) for x in _joined(runs))


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Runs of one look as one."""
    before: Run | None = None
    for run in runs:
        if (
            before
            and replace(before, text="") == replace(run, text="")
            and BREAK not in (before.text, run.text)
        ):
            before = replace(before, text=before.text + run.text)
        else:
            if before:
                yield before
            before = run
    if before:
        yield before


def _run(run: Run) -> str:
    if run.text == BREAK:
        return "  \n"
    if run.code:
        return f"`{run.text}`"
    text = SPECIAL.sub(r"\\\1", run.text.replace("\xa0", " "))
    if run.raised:
        return f"[{text}]"
    core = text.strip()
    if not core:
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    if run.bold:
        core = f"**{core}**"
    if run.italic:
        core = f"*{core}*"
    if run.href and not run.href.startswith("#"):
        core = f"<{run.href}>" if run.href == run.text else f"[{core}]({run.href})"
    return before + core + after


def _table(rows: Sequence[Block]) -> Iterator[str]:
    head = rows[0] if "head" in rows[0].classes else None
    width = max(len(x.cells) for x in rows)
    yield _row(head.cells if head else ((),) * width)
    yield "|" + " --- |" * width
    for row in rows[1:] if head else rows:
        yield _row(row.cells)


def _row(cells: Sequence[Sequence[Run]]) -> str:
    return "| " + " | ".join(_inline(x).replace("|", r"\|").replace("\n", " ") for x in cells) + " |"
