"""Write the network as an ONNX file: float32, or with weights and activations of eight bits.

The graph is laid down node by node, for one window a run: no padding, no mask, attention and layer
normalisation as onnxruntime's fused operators. Inputs are `ids` and `shapes` (pieces) and `rows` (the pieces whose
outputs are wanted); the output is (rows, 7 + 4 x 64).

Eight bits: a matrix has one scale a column. Activations are rounded row by row, so that a piece is read as before
whatever range its neighbours have. Before that each channel is divided by a number of its own by which the
matrix is multiplied, and what comes out of the GELU, which is nowhere below -0.17, is lifted by that and takes
all 256 steps. Which way each weight is rounded is decided in `rounding`. Embeddings have one scale a word.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

__all__ = ["LAYERS", "Rounded", "build", "matrix_of"]

HIDDEN, HEADS, LAYERS = 384, 12, 6
MICROSOFT = "com.microsoft"
LIFT = np.float32(0.17)
NUMBERS = {
    "last": np.array([-1]),
    "seventh": np.array(1 / 127, np.float32),
    "eighth": np.array(1 / 254.9, np.float32),  # so that no step is rounded up to 256
    "half": np.array(0.5, np.float32),
    "middle": np.array(128.5, np.float32),
    "zero": np.array(128, np.uint8),
    "one": np.array(1, np.float32),
    "lift": np.array(LIFT),
}


def matrix_of(weights: Mapping[str, np.ndarray], name: str, end: str = "weight") -> np.ndarray:
    """The matrix (out, in) of that name, or (`end` "bias") its row; "mixed" is query, key and value as one."""
    at, _, last = name.rpartition(".")
    parts = ("query", "key", "value") if last == "mixed" else (last,)
    return np.concatenate([weights[f"{at}.{part}.{end}"] for part in parts])


@dataclass(frozen=True)
class Rounded:
    """A matrix (out, in) in whole steps of `scale` (out,), for an input divided by `by` (in,), if by anything."""

    steps: np.ndarray
    scale: np.ndarray
    by: np.ndarray | None


class Graph:
    """Nodes and constants as they are laid down; without `rounded` matrices all stays float32."""

    def __init__(self, weights: Mapping[str, np.ndarray], rounded: Mapping[str, Rounded] | None) -> None:
        self.weights, self.matrices = weights, rounded
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        for name, value in NUMBERS.items() if rounded is not None else ():
            self.constant(name, value)

    def constant(self, name: str, value: np.ndarray) -> str:
        """A named constant."""
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, inputs: list[str], *outputs: str, domain: str = "", **settings: object) -> str:
        """A node; its first output."""
        self.nodes.append(helper.make_node(kind, inputs, outputs, name=outputs[0], domain=domain, **settings))
        return outputs[0]

    def product(
        self, x: str, weight: np.ndarray, bias: np.ndarray, name: str, lifted: bool = False
    ) -> tuple[str, str]:
        """x times the transpose of weight (out, in), and the bias that is still to be added to it."""
        if self.matrices is None:
            product = self.node("MatMul", [x, self.constant(name + ".weight", weight.T)], name + ".product")
            return product, self.constant(name + ".bias", bias)
        matrix = self.matrices[name]
        if matrix.by is not None:
            x = self.node("Mul", [x, self.constant(name + ".evener", 1 / matrix.by)], name + ".even")
        if lifted:
            bias = bias - LIFT * (matrix.steps * matrix.scale[:, None]).sum(axis=1, dtype=np.float32)
        steps, step = self.rounded(x, name, lifted)
        inputs = [
            steps,
            self.constant(name + ".weight", matrix.steps.T),
            "one",
            self.constant(name + ".scale", matrix.scale),
            *(() if lifted else ("zero",)),
        ]
        units = self.node("MatMulIntegerToFloat", inputs, name + ".units", domain=MICROSOFT)
        return self.node("Mul", [units, step], name + ".product"), self.constant(name + ".bias", bias)

    def rounded(self, x: str, name: str, lifted: bool) -> tuple[str, str]:
        """Each row of x in steps from 0 to 255, and how much a step of each row is."""
        x = self.node("Add", [x, "lift"], name + ".lifted") if lifted else x
        size = x if lifted else self.node("Abs", [x], name + ".size")
        most = self.node("ReduceMax", [size, "last"], name + ".most", keepdims=1)
        step = self.node("Mul", [most, "eighth" if lifted else "seventh"], name + ".step")
        exact = self.node("Div", [x, step], name + ".exact")
        above = self.node("Add", [exact, "half" if lifted else "middle"], name + ".above")
        return self.node("Cast", [above], name + ".steps", to=TensorProto.UINT8), step

    def embeddings(self) -> str:
        """Words, positions and shapes, summed and normalised: (1, pieces, hidden)."""
        table = self.weights["words.weight"]
        if self.matrices is None:
            words = self.node("Gather", [self.constant("words", table), "ids"], "word")
        else:
            scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-8) / 127
            q = np.clip(np.round(table / scale), -127, 127).astype(np.int8)
            rounded = self.node("Gather", [self.constant("words", q), "ids"], "word.rounded")
            scales = self.node(
                "Gather", [self.constant("words.scale", scale.astype(np.float32)), "ids"], "word.scale"
            )
            words = self.node(
                "Mul", [self.node("Cast", [rounded], "word.cast", to=TensorProto.FLOAT), scales], "word"
            )
        table = self.constant("shapes.table", self.weights["shapes.weight"])
        shape = self.node("Gather", [table, "shapes"], "shape")
        places = self.weights["positions.weight"] + self.weights["kinds.weight"][0]
        length = self.node("Shape", ["ids"], "length")
        begin, axis = self.constant("begin", np.array([0])), self.constant("axis", np.array([0]))
        place = self.node("Slice", [self.constant("places", places), begin, length, axis], "place")
        total = self.node("Add", [self.node("Add", [words, shape], "word.shape"), place], "embedded")
        return self.normed(self.node("Unsqueeze", [total, axis], "embedded.batch"), "norm", "state")

    def normed(self, x: str, gains: str, name: str) -> str:
        """x with each row normalised."""
        constants = [
            self.constant(f"{gains}.{end}", self.weights[f"{gains}.{end}"]) for end in ("weight", "bias")
        ]
        return self.node("LayerNormalization", [x, *constants], name, axis=-1, epsilon=1e-12)

    def layer(self, x: str, i: int) -> str:
        """One encoder layer."""
        at = f"blocks.{i}."

        def product(x: str, name: str, lifted: bool = False) -> tuple[str, str]:
            weight, bias = (matrix_of(self.weights, at + name, end) for end in ("weight", "bias"))
            return self.product(x, weight, bias, at + name, lifted)

        def joined(state: str, added: str, bias: str, name: str) -> str:
            # onnxruntime's SkipLayerNormalization is one node and takes three times as long on a CPU.
            whole = self.node(
                "Add", [self.node("Add", [added, bias], at + name + ".added"), state], at + name + ".sum"
            )
            return self.normed(whole, at + name, at + name)

        mixed, bias = product(x, "mixed")
        parts = [at + name for name in ("query", "key", "value")]
        self.node("Split", [mixed], *parts, axis=2, num_outputs=3)
        seen = self.node("MultiHeadAttention", [*parts, bias], at + "seen", domain=MICROSOFT, num_heads=HEADS)
        x = joined(x, *product(seen, "output"), "attention_norm")
        gelu = self.node("BiasGelu", list(product(x, "inner")), at + "gelu", domain=MICROSOFT)
        return joined(x, *product(gelu, "outer", lifted=True), "output_norm")

    def heads(self, x: str) -> None:
        """Tags and links of the rows that are wanted, in float32 always."""
        wanted = self.node("Gather", [self.node("Squeeze", [x, "axis"], "flat"), "rows"], "wanted")
        weight, bias = (
            np.concatenate([self.weights[f"tags.{e}"], self.weights[f"links.{e}"]])
            for e in ("weight", "bias")
        )
        product = self.node("MatMul", [wanted, self.constant("out.weight", weight.T)], "out.product")
        self.node("Add", [product, self.constant("out.bias", bias)], "out")


def build(
    weights: Mapping[str, np.ndarray],
    path: Path,
    rounded: Mapping[str, Rounded] | None = None,
    watched: Sequence[str] = (),
) -> None:
    """Write the network to `path`: float32, or in eight bits with these matrices; `watched` nodes are outputs too."""
    graph = Graph(weights, rounded)
    x = graph.embeddings()
    for i in range(LAYERS):
        x = graph.layer(x, i)
    graph.heads(x)
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, [d]) for n, d in
              (("ids", "pieces"), ("shapes", "pieces"), ("rows", "words"))]  # fmt: skip
    outputs = [helper.make_tensor_value_info("out", TensorProto.FLOAT, ["words", None])]
    outputs += [helper.make_empty_tensor_value_info(name) for name in watched]
    model = helper.make_model(
        helper.make_graph(graph.nodes, "reader", inputs, outputs, graph.constants),
        opset_imports=[helper.make_opsetid("", 18), helper.make_opsetid(MICROSOFT, 1)],
        ir_version=9,
    )
    onnx.save(model, str(path))
