"""The network: a six-layer BERT encoder, an embedding of word shapes, tags and two pointers.

Encoder after Devlin et al. 2019 with the weights of MiniLM-L6 (Wang et al. 2020); pointers are scaled dot
products between words, as in dependency parsing by attention (Dozat and Manning 2017, without the bilinear form).
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from sayso.annotations.reader.pieces import SHAPES

__all__ = ["LINK", "TAGS", "Reader", "attach", "flatten", "loss_of", "ordered"]

TAGS = 7
LINK = 64
"""Dimensions of each side of a pointer."""
HIDDEN, HEADS, LAYERS, INNER = 384, 12, 6, 1536
IGNORE = -100


def _unlikely() -> Tensor:
    """Moves between tags: nothing between those that may follow each other, -4 into an I from another role."""
    moves = torch.zeros(TAGS, TAGS)
    for to in range(2, TAGS, 2):
        moves[:, to] = -4.0
        moves[to - 1, to] = moves[to, to] = 0.0
    return moves


class _Half(torch.autograd.Function):
    """A linear map whose products are taken in bfloat16 and whose sums, weights and neighbours stay in float32."""

    @staticmethod
    def forward(ctx, x: Tensor, weight: Tensor, bias: Tensor) -> Tensor:  # type: ignore[no-untyped-def]
        """(..., in) to (..., out), in float32."""
        flat, half = x.reshape(-1, x.shape[-1]).bfloat16(), weight.bfloat16()
        ctx.save_for_backward(flat, half)
        return (flat @ half.t()).float().add_(bias).view(*x.shape[:-1], -1)

    @staticmethod
    def backward(ctx, grad: Tensor) -> tuple[Tensor, Tensor, Tensor]:  # type: ignore[no-untyped-def]
        """The gradients of input, weight and bias."""
        flat, half = ctx.saved_tensors
        whole = grad.reshape(-1, grad.shape[-1])
        rounded = whole.bfloat16()
        back = (rounded @ half).float().view(*grad.shape[:-1], -1)
        return back, (rounded.t() @ flat).float(), whole.sum(0)


class Linear(nn.Linear):
    """Half precision while training (twice as fast where the processor has it), whole when reading."""

    def forward(self, x: Tensor) -> Tensor:
        """(..., in) to (..., out)."""
        return _Half.apply(x, self.weight, self.bias) if self.training else super().forward(x)  # type: ignore[no-any-return, no-untyped-call]


class Block(nn.Module):
    """One encoder layer."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value = (Linear(HIDDEN, HIDDEN) for _ in range(3))
        self.output = Linear(HIDDEN, HIDDEN)
        self.attention_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.inner, self.outer = Linear(HIDDEN, INNER), Linear(INNER, HIDDEN)
        self.output_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """(n, length, hidden) to the same."""
        n, length, _ = x.shape

        def heads(y: Tensor) -> Tensor:
            return y.view(n, length, HEADS, HIDDEN // HEADS).transpose(1, 2)

        q, k, v = heads(self.query(x)), heads(self.key(x)), heads(self.value(x))
        seen = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        seen = seen.transpose(1, 2).reshape(n, length, HIDDEN)
        x = self.attention_norm(x + self.dropout(self.output(seen)))
        return self.output_norm(x + self.dropout(self.outer(F.gelu(self.inner(x)))))


class Reader(nn.Module):
    """Pieces and shapes to tag scores and the two sides of both pointers."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, HIDDEN, padding_idx=0)
        self.positions = nn.Embedding(512, HIDDEN)
        self.kinds = nn.Embedding(2, HIDDEN)
        self.shapes = nn.Embedding(SHAPES, HIDDEN)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.blocks = nn.ModuleList(Block(dropout) for _ in range(LAYERS))
        self.tags = nn.Linear(HIDDEN, TAGS)
        self.links = nn.Linear(HIDDEN, 4 * LINK)
        self.moves = nn.Parameter(_unlikely())
        self.begin = nn.Parameter(_unlikely()[0].clone())
        self.end = nn.Parameter(torch.zeros(TAGS))

    def forward(self, ids: Tensor, shapes: Tensor) -> Tensor:
        """(n, length) twice to (n, length, 7 + 4 * 64): tag scores, then from-content, to-cue, from-cue, to-source."""
        mask = (ids != 0)[:, None, None, :]
        bias = torch.zeros(mask.shape, dtype=torch.float32).masked_fill(~mask, -1e4)
        at = torch.arange(ids.shape[1])
        x = self.words(ids) + self.positions(at)[None] + self.kinds.weight[0] + self.shapes(shapes)
        x = self.dropout(self.norm(x))
        for block in self.blocks:
            x = block(x, bias)
        return torch.cat([self.tags(x), self.links(x)], dim=-1)

    def head_parameters(self) -> list[nn.Parameter]:
        """What starts from nothing and learns faster."""
        return [
            *self.tags.parameters(),
            *self.links.parameters(),
            self.shapes.weight,
            self.moves,
            self.begin,
            self.end,
        ]

    def load_base(self, path: Path) -> None:
        """Take the encoder's weights from a BERT checkpoint in safetensors."""
        base = load_file(path)
        names = {
            "words.weight": "embeddings.word_embeddings.weight",
            "positions.weight": "embeddings.position_embeddings.weight",
            "kinds.weight": "embeddings.token_type_embeddings.weight",
            "norm": "embeddings.LayerNorm",
        }
        for i in range(LAYERS):
            layer = f"encoder.layer.{i}."
            for ours, theirs in (
                ("query", "attention.self.query"),
                ("key", "attention.self.key"),
                ("value", "attention.self.value"),
                ("output", "attention.output.dense"),
                ("attention_norm", "attention.output.LayerNorm"),
                ("inner", "intermediate.dense"),
                ("outer", "output.dense"),
                ("output_norm", "output.LayerNorm"),
            ):
                names[f"blocks.{i}.{ours}"] = layer + theirs
        own = dict(self.named_parameters())
        with torch.no_grad():
            for ours, theirs in names.items():
                ends = [""] if ours.endswith("weight") else [".weight", ".bias"]
                for end in ends:
                    own[ours + end].copy_(base[theirs + end])


def ordered(model: Reader) -> tuple[list[nn.Parameter], int]:
    """Encoder parameters before those of the heads, and how many numbers the encoder has."""
    heads = model.head_parameters()
    known = {id(p) for p in heads}
    encoder = [p for p in model.parameters() if id(p) not in known]
    return encoder + heads, sum(p.numel() for p in encoder)


def flatten(model: Reader) -> Tensor:
    """All weights in one row, encoder first."""
    return torch.cat([p.detach().flatten() for p in ordered(model)[0]])


def attach(model: Reader, weights: Tensor, gradient: Tensor | None = None) -> None:
    """Make the model's parameters (and their gradients) windows on one row of numbers."""
    at = 0
    for p in ordered(model)[0]:
        p.data = weights[at : at + p.numel()].view_as(p)
        if gradient is not None:
            p.grad = gradient[at : at + p.numel()].view_as(p)
        at += p.numel()


def loss_of(
    model: Reader, out: Tensor, batch: dict[str, Tensor], structured: bool, trust: float = 0.0
) -> Tensor:
    """Mean loss a word: tags (cross-entropy, or the chain's likelihood if `structured`) and both pointers.

    `trust` is the weight of the teacher's tags beside the annotators'.
    """
    n, _words = batch["tags"].shape
    rows = out.gather(1, batch["first"][..., None].expand(-1, -1, out.shape[-1]))
    real = batch["tags"] != IGNORE
    scores, sides = rows[..., :TAGS], rows[..., TAGS:].split(LINK, dim=-1)
    asked_for = F.one_hot(batch["tags"].clamp(min=0), TAGS).float().lerp(batch["taught"], trust)
    if structured:
        tags = chain_loss(model, scores, asked_for, batch["tags"], batch["opens"], real)
    else:
        tags = F.cross_entropy(scores[real], asked_for[real])
    loss = tags
    nothing = out[:, :1, TAGS:].split(LINK, dim=-1)
    content, cue = batch["tags"] >= 5, (batch["tags"] == 3) | (batch["tags"] == 4)
    hidden = torch.cat([torch.zeros(n, 1, dtype=torch.bool), ~real], dim=1)
    for asked, start, end in ((content, 0, 1), (cue, 2, 3)):
        to = torch.cat([nothing[end], sides[end]], dim=1)
        target = torch.where(asked, batch["links"], IGNORE)
        score = sides[start] @ to.transpose(1, 2) / LINK**0.5
        score = score.masked_fill(hidden[:, None, :], -1e4)
        if (target != IGNORE).any():
            loss = loss + F.cross_entropy(score.flatten(0, 1), target.flatten(), ignore_index=IGNORE)
    return loss


def chain_loss(
    model: Reader, scores: Tensor, asked: Tensor, tags: Tensor, opens: Tensor, real: Tensor
) -> Tensor:
    """Negative log-likelihood a word of a linear-chain CRF (Lafferty et al. 2001) that begins anew in each paragraph.

    `asked` has the probabilities of each word's tags, so that a teacher's can be learnt; moves learn from `tags` alone.
    """
    _n, _words, _ = scores.shape
    crossing = model.end[:, None] + model.begin[None, :]
    safe = tags.clamp(min=0)
    path = (scores * asked).sum(2)
    first, later = safe[:, :-1], safe[:, 1:]
    move = torch.where(opens[:, 1:], crossing[first, later], model.moves[first, later])
    last = real.sum(1) - 1
    gold = (path * real).sum() + (move * real[:, 1:]).sum() + model.begin[safe[:, 0]].sum()
    gold = gold + model.end[safe.gather(1, last[:, None])[:, 0]].sum()
    alpha = model.begin + scores[:, 0]
    opening, filled = opens.unbind(1), real.unbind(1)
    for t, score in enumerate(scores.unbind(1)):
        if t == 0:
            continue
        step = torch.where(opening[t][:, None, None], crossing, model.moves)
        new = torch.logsumexp(alpha[:, :, None] + step, dim=1) + score
        alpha = torch.where(filled[t][:, None], new, alpha)
    whole = torch.logsumexp(alpha + model.end, dim=1).sum()
    return (whole - gold) / real.sum()
