"""Windows as tensors."""

from __future__ import annotations

import random
from dataclasses import dataclass

import torch
from examples import Window
from torch import Tensor

from rashomon.reading.trained.tokens import Token
from rashomon.reading.trained.wordpieces import WordPieces

CLS, SEP, PAD, MASK = 101, 102, 0, 103


@dataclass(frozen=True)
class Alphabet:
    """Numbers of the values of each feature; 0 is the unknown one."""

    values: dict[str, list[str]]

    def number(self, name: str, value: str) -> int:
        """Number of a value, 0 where it is not known."""
        held = self.values[name]
        return held.index(value) if value in held else 0

    @property
    def sizes(self) -> dict[str, int]:
        """How many values each feature has."""
        return {name: len(held) for name, held in self.values.items()}


def features(token: Token, alphabet: Alphabet) -> list[int]:
    """The five features of a token as numbers."""
    return [alphabet.number(name, getattr(token, name)) for name in alphabet.values]


@dataclass
class Ready:
    """A window as numbers, with [CLS] before and [SEP] behind it."""

    window: Window
    pieces: list[tuple[int, ...]]
    features: list[list[int]]


def ready(windows: list[Window], cut: WordPieces, alphabet: Alphabet) -> list[Ready]:
    """Number the tokens of windows."""
    cache: dict[tuple[str, ...], list[int]] = {}
    found = []
    for window in windows:
        rows = []
        for token in window.tokens:
            key = tuple(getattr(token, name) for name in alphabet.values)
            if key not in cache:
                cache[key] = features(token, alphabet)
            rows.append(cache[key])
        pieces = [(CLS,), *(cut.numbers(token.text) for token in window.tokens), (SEP,)]
        found.append(Ready(window, pieces, [[0] * 5, *rows, [0] * 5]))
    return found


def batches(items: list[Ready], tokens: int, *, shuffled: bool) -> list[list[Ready]]:
    """Group windows of like length, about `tokens` tokens a batch."""
    order = sorted(items, key=lambda r: len(r.pieces) // 12 + (random.random() if shuffled else 0))
    found: list[list[Ready]] = [[]]
    for item in order:
        longest = max([len(item.pieces), *(len(r.pieces) for r in found[-1])])
        if found[-1] and longest * (len(found[-1]) + 1) > tokens:
            found.append([])
        found[-1].append(item)
    if shuffled:
        random.shuffle(found)
    return found


def tensors(batch: list[Ready], masked: float = 0.0) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Pieces, offsets, features and mask of a batch; a share of the tokens is hidden behind [MASK]."""
    n = max(len(r.pieces) for r in batch)
    flat: list[int] = []
    offsets: list[int] = []
    for r in batch:
        for k in range(n):
            offsets.append(len(flat))
            piece = r.pieces[k] if k < len(r.pieces) else (PAD,)
            flat.extend((MASK,) if masked and random.random() < masked else piece)
    feats = torch.zeros(len(batch), n, 5, dtype=torch.long)
    mask = torch.zeros(len(batch), n, dtype=torch.bool)
    for i, r in enumerate(batch):
        feats[i, : len(r.pieces)] = torch.tensor(r.features)
        mask[i, : len(r.pieces)] = True
    return torch.tensor(flat), torch.tensor(offsets), feats, mask
