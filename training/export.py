"""Write the network as an ONNX file: float32, or with weights of eight bits.

The graph is laid down node by node, for one window a run: no padding, no mask, attention and layer
normalisation as onnxruntime's fused operators. Inputs are `ids` and `shapes` (pieces) and `rows` (the pieces whose
outputs are wanted); the output is (rows, 7 + 4 x 64).

Eight bits, flavour "blocks": each matrix is rounded in blocks of its columns (MatMulNBits), and the kernel rounds
activations row by row, so that a row's result does not depend on its neighbours' range. Flavour "dynamic":
DynamicQuantizeMatMul, one activation range a window, one weight scale a column. Embeddings have one scale a word.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

__all__ = ["build"]

HIDDEN, HEADS, LAYERS = 384, 12, 6
MICROSOFT = "com.microsoft"


class Graph:
    """Nodes and constants as they are laid down."""

    def __init__(self, weights: dict[str, np.ndarray], flavour: str, block: int) -> None:
        self.weights, self.flavour, self.block = weights, flavour, block
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, name: str, value: np.ndarray) -> str:
        """A named constant."""
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, inputs: list[str], output: str, domain: str = "", **settings: object) -> str:
        """A node with one output."""
        self.nodes.append(helper.make_node(kind, inputs, [output], name=output, domain=domain, **settings))
        return output

    def linear(self, x: str, weight: np.ndarray, bias: np.ndarray, name: str, whole: bool = False) -> str:
        """x times the transpose of weight (out, in), plus bias."""
        b = self.constant(name + ".bias", bias)
        if self.flavour == "float" or whole:
            product = self.node("MatMul", [x, self.constant(name + ".weight", weight.T)], name + ".product")
            return self.node("Add", [product, b], name)
        if self.flavour == "dynamic":
            scale = np.abs(weight).max(axis=1) / 127
            q = np.clip(np.round(weight / scale[:, None]), -127, 127).astype(np.int8)
            return self.node(
                "DynamicQuantizeMatMul",
                [x, self.constant(name + ".weight", q.T), self.constant(name + ".scale", scale.astype(np.float32)), "", b],
                name, MICROSOFT,
            )  # fmt: skip
        n, k = weight.shape
        blocks = weight.reshape(n, k // self.block, self.block)
        scale = np.maximum(np.abs(blocks).max(axis=2), 1e-8) / 127
        q = (np.clip(np.round(blocks / scale[..., None]), -127, 127) + 128).astype(np.uint8)
        return self.node(
            "MatMulNBits",
            [x, self.constant(name + ".weight", q), self.constant(name + ".scale", scale.astype(np.float32)), "", "", b],
            name, MICROSOFT, K=k, N=n, bits=8, block_size=self.block, accuracy_level=4,
        )  # fmt: skip

    def embeddings(self) -> str:
        """Words, positions and shapes, summed and normalised: (1, pieces, hidden)."""
        table = self.weights["words.weight"]
        if self.flavour == "float":
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
        shape = self.node(
            "Gather", [self.constant("shapes.table", self.weights["shapes.weight"]), "shapes"], "shape"
        )
        places = self.weights["positions.weight"] + self.weights["kinds.weight"][0]
        length = self.node("Shape", ["ids"], "length")
        zero, axis = self.constant("zero", np.array([0])), self.constant("axis", np.array([0]))
        place = self.node("Slice", [self.constant("places", places), zero, length, axis], "place")
        total = self.node("Add", [self.node("Add", [words, shape], "word.shape"), place], "embedded")
        batch = self.node("Unsqueeze", [total, axis], "embedded.batch")
        norm = [self.constant(f"norm.{x}", self.weights[f"norm.{x}"]) for x in ("weight", "bias")]
        return self.node("LayerNormalization", [batch, *norm], "state", axis=-1, epsilon=1e-12)

    def layer(self, x: str, i: int) -> str:
        """One encoder layer."""
        at = f"blocks.{i}."

        def both(name: str) -> tuple[np.ndarray, np.ndarray]:
            return self.weights[at + name + ".weight"], self.weights[at + name + ".bias"]

        def normed(state: str, added: str, name: str) -> str:
            gains = [
                self.constant(at + name + "." + x, self.weights[at + name + "." + x])
                for x in ("weight", "bias")
            ]
            return self.node(
                "SkipLayerNormalization", [state, added, *gains], at + name, MICROSOFT, epsilon=1e-12
            )

        q, k, v = (self.linear(x, *both(n), at + n) for n in ("query", "key", "value"))
        seen = self.node("MultiHeadAttention", [q, k, v], at + "seen", MICROSOFT, num_heads=HEADS)
        x = normed(x, self.linear(seen, *both("output"), at + "output"), "attention_norm")
        inner = self.node("Gelu", [self.linear(x, *both("inner"), at + "inner")], at + "gelu", MICROSOFT)
        return normed(x, self.linear(inner, *both("outer"), at + "outer"), "output_norm")


def build(weights: dict[str, np.ndarray], path: Path, flavour: str = "blocks", block: int = 128) -> None:
    """Write the network to `path`."""
    graph = Graph(weights, flavour, block)
    x = graph.embeddings()
    for i in range(LAYERS):
        x = graph.layer(x, i)
    flat = graph.node("Squeeze", [x, "axis"], "last")
    wanted = graph.node("Gather", [flat, "rows"], "wanted")
    heads = [np.concatenate([weights[f"tags.{e}"], weights[f"links.{e}"]]) for e in ("weight", "bias")]
    graph.linear(wanted, heads[0], heads[1], "out", whole=True)
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, [d]) for n, d in
              (("ids", "pieces"), ("shapes", "pieces"), ("rows", "words"))]  # fmt: skip
    output = helper.make_tensor_value_info("out", TensorProto.FLOAT, ["words", len(heads[0])])
    model = helper.make_model(
        helper.make_graph(graph.nodes, "reader", inputs, [output], graph.constants),
        opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)],
        ir_version=9,
    )
    onnx.save(model, str(path))
