"""`python -m benchmarks.pages RECORD [--times N]`: the server's time for each page, over a record of 100,000 statements.

The record is made if it is not there (about three minutes). Each page is asked for several times, with another
search, person or text each time; the median and the 95th percentile are of the whole answer, compressed, without a
network: by the clock, and of the processor, which a busy machine changes less. The first time of each kind of page
stands by itself: a server that a desk keeps open loads its model once, and counts how all statements divide anew only
when the record has changed. What is too much is told by the processor's time.
"""

from __future__ import annotations

import argparse
import gzip
import random
import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from fastapi.testclient import TestClient

from benchmarks.made_record import INSTRUMENTS, NOW, PEOPLE, PUBLISHERS, READERS, make
from benchmarks.made_record import WORDS as ALL_WORDS
from sayso.record.contract import Query, Store
from sayso.web import Settings, make_app
from sayso.web.settings import names_of

WORDS = ALL_WORDS[:300]
"""What is searched for: the ten commonest are each in a fifth of all statements or more."""
MEDIAN, TAIL = 0.150, 0.400
"""Seconds that a page may take, at the median and at the 95th percentile."""
HEAD = """\
| page | processor, the first time | by the clock, median | 95% | processor, median | 95% | first load |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |"""
LARGEST = 250_000
"""Bytes that a first load may have, compressed."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A page that is asked for, or a draft that is sent to be checked."""

    address: str
    draft: str = ""


def pages(store: Store, times: int) -> Iterator[tuple[str, list[Asked]]]:
    """Each page with what it is asked for."""
    chance = random.Random(3)
    total = store.count(Query())
    found = [store.search(Query(limit=1, offset=chance.randrange(total)))[0].entry for _ in range(times)]
    everything = NOW.replace(year=NOW.year - 1)
    searches = {
        "Said, everything": lambda: f"offset={25 * chance.randrange(100)}",
        "Said, two words": lambda: f"q={'+'.join(chance.sample(WORDS, 2))}",
        "Said, narrowed": lambda: (
            f'q={chance.choice(WORDS)}&publisher="{chance.choice(PUBLISHERS)}"&kind=direct&since=2025'
        ),
        "Said, by state": lambda: f"q={chance.choice(WORDS)}*&state=Selmark",
        "Said, by act": lambda: f"q={chance.choice(WORDS)}&act=deny",
    }
    yield "Today", [Asked("/")] * times
    yield "Today, of a year", [Asked(f"/?since={everything:%Y-%m-%d}")] * times
    for name, search in searches.items():
        yield name, [Asked(f"/said?{search()}") for _ in range(times)]
    yield "Article", [Asked(f"/documents/{x.document.sha256}") for x in found]
    yield "Panel", [Asked(f"/statements/{x.statement.id}/panel") for x in found]
    yield "Articles", [Asked(f"/documents?q={chance.choice(WORDS)}") for _ in range(times)]
    yield "Actors", [Asked(f"/actors?q={chance.choice(PEOPLE).split()[0]}") for _ in range(times)]
    yield "Actor", [Asked(f"/actors/{x.actor.id}") for x in found if x.actor]
    yield "Instruments", [Asked("/instruments")] * times
    yield "Instrument", [Asked(f"/instruments?name={chance.choice(INSTRUMENTS)}") for _ in range(times)]
    yield "Review", [Asked(f"/review/{x.statement.id}") for x in found]
    yield "Review, the next", [Asked("/review"), Asked("/review?blind=true")] * (times // 2)
    yield "Agreement", [Asked("/review/agreement")] * times
    yield "Check", [Asked("/check", f'{PEOPLE[0]} said: "{x.citation.words[0]}".') for x in found]
    yield "Problems", [Asked("/problems")] * times
    yield "Add", [Asked("/add")] * times


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pages", description=__doc__)
    parser.add_argument("record", type=Path)
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--statements", type=int, default=100_000)
    told = parser.parse_args()
    store = make(told.record, told.statements)
    app = make_app(store, settings=Settings(names_of("testserver", 80)), now=lambda: NOW)
    client = TestClient(app, base_url="http://testserver", follow_redirects=True)
    client.cookies.set("sayso_reviewer", READERS[0])  # else Review asks for a name
    token = client.get("/api/token").json()["token"]
    print(f"{store.count(Query()):,} statements; milliseconds; at most 150 and 400 are wanted\n{HEAD}")
    for name, asked in pages(store, told.times + 1):
        first, *taken = [_taken(client, token, x) for x in asked]
        line = [
            first[1],
            *(f(column) for column in zip(*taken, strict=True) for f in (statistics.median, _tail)),
        ]
        size = first_load(client, asked[0].address)
        enough = line[3] <= MEDIAN and line[4] <= TAIL and size <= LARGEST
        cells = " | ".join(f"{x * 1000:.0f}" for x in line)
        print(f"| {name} | {cells} | {size / 1000:.0f} kB{'' if enough else ' **too much**'} |", flush=True)


def _tail(taken: tuple[float, ...]) -> float:
    return statistics.quantiles(taken, n=20)[-1]


def _taken(client: TestClient, token: str, asked: Asked) -> tuple[float, float]:
    """Seconds by the clock, and of the processor."""
    before = time.perf_counter(), time.process_time()
    if asked.draft:
        answer = client.post(asked.address, data={"text": asked.draft, "token": token})
    else:
        answer = client.get(asked.address)
    taken = time.perf_counter() - before[0], time.process_time() - before[1]
    assert answer.status_code == 200, (asked, answer.status_code)
    return taken


def first_load(client: TestClient, address: str) -> int:
    """Bytes that a browser fetches for its first page, compressed: the page, its styles and scripts."""
    seen, wanted, size = set(), [address], 0
    while wanted:
        here = wanted.pop()
        if here in seen:
            continue
        seen.add(here)
        text = client.get(here).text
        size += len(gzip.compress(text.encode(), 5))
        parts = text.replace("'", '"').split('"')
        wanted += [x for x in parts if x.startswith("/static/")]
        if here.endswith(".js"):
            wanted += [urljoin(here, x) for x in parts if x.startswith(("./", "../"))]
    return size


if __name__ == "__main__":
    main()
