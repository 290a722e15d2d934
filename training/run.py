"""Train the reader: `python -m training.run --corpus DIR --base DIR --out DIR`.

DIR of the corpus holds PolNeAR's `train` and `dev`; DIR of the base holds `model.safetensors` and `tokenizer.json` of
MiniLM-L6. Processes of one thread (`--workers`) work on shares of each batch, with weights and gradients in shared memory;
each updates its share of the weights. After each epoch the weights, and their running mean, are kept in `--out` and
scored on dev (unless `--unscored`: `python -m training.dev` does it elsewhere); nothing is learnt from dev.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.multiprocessing as mp
from torch import Tensor

from training.augment import augmented
from training.corpus import Labelled, label, read_corpus, taught, tokenizer_at
from training.dev import tally_of
from training.measure import Tally
from training.network import Reader, attach, flatten, loss_of, ordered
from training.windows import LENGTHS, MASK, Batch, Window, batches, collate, pack

COUNTED = ("gold", "found", "relation", "overlap", "exact")


def main() -> None:
    """Read the options, share the weights, start the workers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=9)
    parser.add_argument(
        "--plain-epochs", type=int, default=4, help="epochs of cross-entropy before the chain"
    )
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--pieces", type=int, default=3584, help="word pieces a batch")
    parser.add_argument("--extra", type=float, default=0.12, help="augmented passages, as a share of windows")
    parser.add_argument(
        "--masked", type=float, default=0.06, help="share of pieces masked in half of the windows"
    )
    parser.add_argument("--mean", type=float, default=0.998, help="decay of the running mean of the weights")
    parser.add_argument("--start", type=Path, help="go on from these weights (an epoch*.weights.pt)")
    parser.add_argument(
        "--minutes", type=float, default=0, help="cool down by the clock, so as to end by then"
    )
    parser.add_argument("--workers", type=int, default=2, help="processes")
    parser.add_argument("--unscored", action="store_true", help="do not score epochs on dev")
    parser.add_argument("--teacher", type=Path, help="posteriors made by training.teach")
    parser.add_argument("--trust", type=float, default=0.5, help="weight of the teacher's tags")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    model = Reader()
    model.load_base(options.base / "model.safetensors")
    flat = torch.load(options.start) if options.start else flatten(model)
    shared = {
        "weights": flat.clone().share_memory_(),
        "mean": flat.clone().share_memory_(),
        "norms": torch.zeros(options.workers).share_memory_(),
        "elapsed": torch.zeros(1, dtype=torch.float64).share_memory_(),
        "counts": torch.zeros(options.workers, len(COUNTED), dtype=torch.float64).share_memory_(),
        **{f"gradient{i}": torch.zeros_like(flat).share_memory_() for i in range(options.workers)},
    }
    barrier = mp.get_context("spawn").Barrier(options.workers)
    mp.start_processes(work, (options, shared, barrier), nprocs=options.workers, start_method="spawn")  # type: ignore[no-untyped-call]


def work(rank: int, options: argparse.Namespace, shared: dict[str, Tensor], barrier: Any) -> None:
    """One worker's share of the whole training."""
    torch.set_num_threads(1)
    workers = options.workers
    model = Reader()
    attach(model, shared["weights"], shared[f"gradient{rank}"])
    edge = ordered(model)[1]
    total = len(shared["weights"])
    parts = [slice(*(edge * (rank + i) // workers for i in (0, 1)))]
    parts.append(slice(*(edge + (total - edge) * (rank + i) // workers for i in (0, 1))))
    owned = [torch.nn.Parameter(shared["weights"][p]) for p in parts]
    optimizer = torch.optim.AdamW(
        [{"params": [w], "peak": r} for w, r in zip(owned, (options.rate, options.head_rate), strict=True)],
        lr=options.rate, weight_decay=0.01, eps=1e-6, fused=True,
    )  # fmt: skip
    tokenizer = tokenizer_at(options.base / "tokenizer.json")
    texts = read_corpus(options.corpus / "train")
    labelled = [label(tokenizer, t.text, t.gold) for t in texts]
    if options.teacher:
        with np.load(options.teacher) as posteriors:
            labelled = [taught(one, posteriors[t.name]) for one, t in zip(labelled, texts, strict=True)]
    trust = options.trust if options.teacher else 0.0
    pieces = sum(len(p.paragraph) for t in labelled for p in t)
    steps = math.ceil(pieces * (1 + options.extra) * 1.06 / options.pieces) * options.epochs
    torch.manual_seed(options.seed * 101 + rank)
    step, done, started = 0, 0.0, time.time()
    for epoch in range(1, options.epochs + 1):
        rng = random.Random(options.seed * 1000 + epoch)
        windows = epoch_windows(labelled, rng)
        made = augmented(texts, round(len(windows) * options.extra), rng)
        windows += [w for text, gold in made for w in pack(label(tokenizer, text, gold), draw(rng))]
        lost, count = 0.0, 0
        for group in batches(windows, options.pieces, rng):
            mine = group[rank::workers]
            if len(group) < workers or done >= 1:
                continue
            shared[f"gradient{rank}"].zero_()
            model.train()
            batch = tensors(masked(collate(mine), options.masked, rng, rank))
            out = model(batch["ids"], batch["shapes"])
            loss = loss_of(model, out, batch, epoch > options.plain_epochs, trust)
            loss.backward()
            barrier.wait()
            for w, p in zip(owned, parts, strict=True):
                w.grad = torch.stack([shared[f"gradient{i}"][p] for i in range(workers)]).mean(0)
            shared["norms"][rank] = sum(w.grad.square().sum() for w in owned)  # type: ignore[union-attr]
            if rank == 0:
                shared["elapsed"][0] = time.time() - started
            barrier.wait()
            done = step / steps
            if options.minutes:
                done = max(done, float(shared["elapsed"][0]) / 60 / options.minutes)
            scale = min(1.0, 1.0 / (float(shared["norms"].sum().sqrt()) + 1e-6))
            for w, settings in zip(owned, optimizer.param_groups, strict=True):
                w.grad.mul_(scale)  # type: ignore[union-attr]
                settings["lr"] = settings["peak"] * schedule(done, 0.02 if options.start else 0.06)
            optimizer.step()
            step += 1
            if step % 5 == 0:
                decay = min(options.mean, step / (step + 50.0)) ** 5
                for p in parts:
                    shared["mean"][p].lerp_(shared["weights"][p], 1 - decay)
            barrier.wait()
            lost, count = lost + loss.item(), count + 1
            if rank == 0 and step % 25 == 0:
                print(
                    f"epoch {epoch} step {step}/{steps} loss {lost / count:.3f} at {done:.3f} {time.time() - started:.0f} s",
                    flush=True,
                )
        if count:
            report(rank, options, shared, epoch, lost / count, time.time() - started, barrier)
        if done >= 1:
            break


def report(
    rank: int,
    options: argparse.Namespace,
    shared: dict[str, Tensor],
    epoch: int,
    loss: float,
    seconds: float,
    barrier: Any,
) -> None:
    """Keep this epoch's weights and their running mean, and score the mean on dev, each worker half of it."""
    if rank == 0:
        for kind in ("weights", "mean"):
            torch.save(shared[kind].clone(), options.out / f"epoch{epoch}.{kind}.pt")
    try:
        part = slice(rank, 0 if options.unscored else None, options.workers)
        tally = tally_of(shared["mean"].clone(), options.corpus / "dev", options.base, part)
        shared["counts"][rank] = torch.tensor([float(getattr(tally, name)) for name in COUNTED])
    except Exception as error:  # noqa: BLE001  a failed score must not lose hours of training
        print("not scored:", repr(error), flush=True)
    barrier.wait()
    if rank == 0:
        total = Tally()
        for name, value in zip(COUNTED, shared["counts"].sum(0).tolist(), strict=True):
            setattr(total, name, int(value))
        row = {"epoch": epoch, "loss": round(loss, 4), "seconds": round(seconds)}
        if not options.unscored:
            row |= total.scores()
        with (options.out / "log.jsonl").open("a") as log:
            log.write(json.dumps(row) + "\n")
        print(row, flush=True)
    barrier.wait()


def schedule(done: float, rise: float) -> float:
    """A linear rise, then half a cosine to 1 %."""
    if done < rise:
        return done / rise + 0.003
    return 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * min(1.0, (done - rise) / (1 - rise))))


def draw(rng: random.Random) -> Any:
    """An endless row of window lengths."""
    return iter(lambda: rng.choice(LENGTHS), None)


def epoch_windows(labelled: list[list[Labelled]], rng: random.Random) -> list[Window]:
    """All of the corpus, regrouped."""
    return [w for text in labelled for w in pack(text, draw(rng))]


def masked(batch: Batch, share: float, rng: random.Random, rank: int) -> Batch:
    """Some pieces hidden in half of the windows, so that no single word is leant on."""
    dice = np.random.default_rng(rng.getrandbits(32) + rank)
    hide = (
        (dice.random(batch.ids.shape) < share) & (dice.random((len(batch.ids), 1)) < 0.5) & (batch.ids > 103)
    )
    batch.ids[hide] = MASK
    return batch


def tensors(batch: Batch) -> dict[str, Tensor]:
    """The batch for torch."""
    return {name: torch.from_numpy(getattr(batch, name)) for name in Batch.__dataclass_fields__}


if __name__ == "__main__":
    main()
