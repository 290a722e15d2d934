"""`python -m benchmarks.pages RECORD [--times N]`: the server's time for each page, over a record of 100,000 statements.

The record is made if it is not there (about two minutes). Each page is asked for several times with other
values each time; the median and the 95th percentile are of the whole answer, compressed, without a network.
"""

from __future__ import annotations

import argparse
import gzip
import random
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from fastapi.testclient import TestClient

from benchmarks.made_record import INSTRUMENTS, NOW, PEOPLE, PUBLISHERS, make
from benchmarks.made_record import WORDS as ALL_WORDS
from sayso.record.contract import Query, Store
from sayso.web import Settings, make_app
from sayso.web.settings import names_of

WORDS = ALL_WORDS[:300]
"""What is searched for: the ten commonest are each in a fifth of all statements or more."""
MEDIAN, TAIL = 0.150, 0.400
"""Seconds that a page may take, at the median and at the 95th percentile."""


def addresses(store: Store, times: int) -> Iterator[tuple[str, list[str]]]:
    """Each page with what it is asked for."""
    chance = random.Random(3)
    total = store.count(Query())
    found = [store.search(Query(limit=1, offset=chance.randrange(total)))[0].entry for _ in range(times)]
    yield "Today", ["/"] * times
    yield "Said, everything", [f"/said?offset={25 * chance.randrange(100)}" for _ in range(times)]
    yield "Said, two words", [f"/said?q={'+'.join(chance.sample(WORDS, 2))}" for _ in range(times)]
    yield (
        "Said, narrowed",
        [
            f'/said?q={chance.choice(WORDS)}&publisher="{chance.choice(PUBLISHERS)}"&kind=direct&since=2025'
            for _ in range(times)
        ],
    )
    yield "Said, by state", [f"/said?q={chance.choice(WORDS)}*&state=Selmark" for _ in range(times)]
    yield "Article", [f"/documents/{x.document.sha256}" for x in found]
    yield "Panel", [f"/statements/{x.statement.id}/panel" for x in found]
    yield "Actors", [f"/actors?q={chance.choice(PEOPLE).split()[0]}" for _ in range(times)]
    yield "Actor", [f"/actors/{x.actor.id}" for x in found if x.actor]
    yield "Instruments", ["/instruments"] * times
    yield "Instrument", [f"/instruments?name={chance.choice(INSTRUMENTS)}" for _ in range(times)]
    yield "Review", [f"/review/{x.statement.id}" for x in found]
    yield "Articles", [f"/documents?q={chance.choice(WORDS)}" for _ in range(times)]
    yield "Problems", ["/problems"] * times


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
    client.cookies.set("sayso_reviewer", "Mira")  # else Review asks for a name
    print(f"{store.count(Query()):,} statements; seconds; at most {MEDIAN} and {TAIL} are wanted")
    for name, asked in addresses(store, told.times):
        taken = []
        for address in asked:
            before = time.perf_counter()
            answer = client.get(address)
            taken.append(time.perf_counter() - before)
            assert answer.status_code == 200, (address, answer.status_code)
        middle, tail = statistics.median(taken), statistics.quantiles(taken, n=20)[-1]
        verdict = "" if middle <= MEDIAN and tail <= TAIL else "  too slow"
        print(f"{name:20} median {middle:.3f}  95% {tail:.3f}{verdict}")
    print(f"first load of an article: {first_load(client):,} bytes compressed")


def first_load(client: TestClient) -> int:
    """What a browser fetches for its first article, compressed: the page, its styles and scripts."""
    address = f"/documents/{client.get('/api/documents?limit=1').json()[0]['sha256']}"
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
            wanted += [f"/static/js/{x[2:]}" for x in parts if x.startswith("./")]
    return size


if __name__ == "__main__":
    main()
