"""Train the encoder with all its heads at once.

    python training/reading/train_encoder.py CONFIG.yaml WORK

CONFIG names the data (see configs/); WORK is a folder for parsed texts and checkpoints, a second stage looks
for the first beside it. Started again, it goes on from the last checkpoint.
"""

from __future__ import annotations

import hashlib
import json
import random
import sys
import time
from pathlib import Path
from typing import Any

import torch
import yaml
from batches import Alphabet, Ready, batches, ready, tensors
from examples import Window, examples
from network import Encoder, Heads, vocabulary
from sources import ACTS, HEDGES, ROOT, official, polnear
from torch.nn import functional

from rashomon.reading.trained.wordpieces import WordPieces


def windows_of(config: dict, work: Path) -> dict[str, list[Window]]:
    """Read and parse what the config names."""
    data = config["data"]
    found: dict[str, list[Window]] = {}
    if data.get("polnear"):
        found["train"] = examples(polnear(ROOT / data["polnear"]), work / "train.pkl")
    if data.get("annotations"):
        files = sorted(path for pattern in data["annotations"] for path in ROOT.glob(pattern))
        key = hashlib.sha256(b"".join(p.read_bytes() for p in files)).hexdigest()[:12]
        found["official"] = examples(official(ROOT / data["corpora"], files), work / f"official-{key}.pkl")
    return found


def alphabet_of(found: dict[str, list[Window]]) -> Alphabet:
    """Collect the values of each feature."""
    names = ("tag", "dep", "shape", "quoted", "begins")
    return Alphabet({
        name: ["?", *sorted({getattr(t, name) for ws in found.values() for w in ws for t in w.tokens})]
        for name in names
    })  # fmt: skip


def drawn(pool: dict[str, list[Ready]], shares: dict[str, float]) -> list[Ready]:
    """Draw an epoch's windows: each kind as often as its share says (3: three times, 0.5: a random half)."""
    found: list[Ready] = []
    for name, held in pool.items():
        share = shares.get(name, 1)
        found += held * int(share) + random.sample(held, round(len(held) * (share % 1)))
    return found


def loss_of(batch: list[Ready], x: torch.Tensor, heads: Heads, mask: torch.Tensor) -> torch.Tensor:
    """The sum of the losses of what the windows of a batch are labelled with."""
    said = [i for i, r in enumerate(batch) if r.window.said is not None]
    pointed = [i for i, r in enumerate(batch) if r.window.points is not None]
    total = x.sum() * 0.0
    if said:
        total = total + loss_of_attributions(batch, said, x, heads, mask)
    if pointed:
        total = total + loss_of_points(batch, pointed, x, heads)
    return total


def loss_of_attributions(
    batch: list[Ready], said: list[int], x: torch.Tensor, heads: Heads, mask: torch.Tensor
) -> torch.Tensor:
    """How far the tags and links of attributions are off."""
    y = torch.full((len(said), x.shape[1]), -100)
    triples = []
    for k, i in enumerate(said):
        window = batch[i].window
        y[k, 1 : 1 + len(window.tokens)] = torch.tensor(window.said)
        triples.extend((i, c + 1, s + 1, q + 1) for c, s, q in window.links)
    total = functional.cross_entropy(heads.said(x[said]).flatten(0, 1), y.flatten())
    if triples:
        t = torch.tensor(triples)
        for part, (scores, weight) in enumerate(zip(heads.links(x), (0.3, 0.15), strict=True)):
            row = scores[t[:, 0], t[:, 1]].masked_fill(~mask[t[:, 0]], -1e4)
            total = total + weight * functional.cross_entropy(row, t[:, 2 + part])
    return total


def loss_of_points(batch: list[Ready], pointed: list[int], x: torch.Tensor, heads: Heads) -> torch.Tensor:
    """How far the cuts and labels of points are off."""
    y = torch.full((len(pointed), x.shape[1]), -100)
    rows, follow = [], []
    for k, i in enumerate(pointed):
        window = batch[i].window
        y[k, 1 : 1 + len(window.tokens)] = 0
        for first, last, act, hedge, voices, joint, same in window.points:
            y[k, first + 1 : last + 1] = 2
            y[k, first + 1] = 1
            if same >= 0:
                follow.append((len(rows), same))
            rows.append((i, first + 1, last + 1, ACTS.index(act), HEDGES.index(hedge), voices, joint))
    total = functional.cross_entropy(heads.point(x[pointed]).flatten(0, 1), y.flatten())
    if not rows:
        return total
    means = torch.stack([x[i, a:b].mean(0) for i, a, b, *_ in rows])
    labels = torch.tensor([row[3:] for row in rows])
    for k, (head, weight) in enumerate(
        ((heads.act, 0.5), (heads.hedge, 0.15), (heads.voices, 0.3), (heads.joint, 0.1))
    ):
        total = total + weight * functional.cross_entropy(head(means), labels[:, k])
    if follow:
        at, same = torch.tensor(follow).T
        pairs = torch.cat([means[at], means[at - 1], means[at] * means[at - 1]], dim=1)
        total = total + 0.2 * functional.cross_entropy(heads.same(pairs), same)
    return total


def take_over(before: Path, encoder: Encoder, heads: Heads) -> None:
    """Begin with the weights of an earlier stage."""
    held = torch.load(before / "checkpoint.pt", weights_only=False)
    encoder.load_state_dict(held["encoder"])
    heads.load_state_dict(held["heads"], strict=False)


def resumed(checkpoint: Path, encoder: Encoder, heads: Heads, optimiser: Any, schedule: Any) -> int:
    """Go on from a checkpoint where there is one; give the epoch to begin with."""
    if not checkpoint.exists():
        return 0
    held = torch.load(checkpoint, weights_only=False)
    encoder.load_state_dict(held["encoder"])
    heads.load_state_dict(held["heads"])
    optimiser.load_state_dict(held["optimiser"])
    schedule.load_state_dict(held["schedule"])
    return int(held["epoch"]) + 1


def train(config: dict, work: Path) -> None:
    """Run the epochs; write `checkpoint.pt` after each."""
    torch.manual_seed(config["seed"])
    random.seed(config["seed"])
    torch.set_num_threads(config["threads"])
    found = windows_of(config, work)
    before = work.parent / config["goes_on_from"] if "goes_on_from" in config else None
    alphabet = Alphabet(json.loads((before / "alphabet.json").read_text())) if before else alphabet_of(found)
    (work / "alphabet.json").write_text(json.dumps(alphabet.values))
    cut = WordPieces(vocabulary())
    pool = {name: ready(ws, cut, alphabet) for name, ws in found.items()}
    items = drawn(pool, config["shares"])
    encoder, heads = Encoder(alphabet.sizes), Heads(len(ACTS))
    if before:
        take_over(before, encoder, heads)
    fresh = [*encoder.features.parameters(), *heads.parameters()]
    known = {id(p) for p in fresh}
    base = [p for p in encoder.parameters() if p.requires_grad and id(p) not in known]
    optimiser = torch.optim.AdamW(
        [{"params": base, "lr": config["rate"]}, {"params": fresh, "lr": config["head_rate"]}],
        weight_decay=0.01,
    )
    per_epoch = len(batches(items, config["tokens"], shuffled=False))
    steps = per_epoch * config["epochs"]
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min(s / (0.06 * steps), max(0.0, (steps - s) / (0.94 * steps)))
    )
    checkpoint = work / "checkpoint.pt"
    begun = resumed(checkpoint, encoder, heads, optimiser, schedule)
    step, begin = 0, time.time()
    print(f"{len(items)} windows, {steps} steps", flush=True)
    for epoch in range(begun, config.get("stops_after", config["epochs"])):
        encoder.train()
        running = 0.0
        for batch in batches(drawn(pool, config["shares"]), config["tokens"], shuffled=True):
            pieces, offsets, feats, mask = tensors(batch, config["masked"])
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=config["bfloat16"]):
                x = encoder(pieces, offsets, feats, mask)
            loss = loss_of(batch, encoder.drop(x.float()), heads, mask)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_([*base, *fresh], 1.0)
            optimiser.step()
            schedule.step()
            running += loss.item()
            step += 1
            if step % 25 == 0:
                print(epoch, step, round(running / 25, 4), round(time.time() - begin), flush=True)
                running = 0.0
        states = {"encoder": encoder.state_dict(), "heads": heads.state_dict()}
        rest = {"optimiser": optimiser.state_dict(), "schedule": schedule.state_dict()}
        torch.save({"epoch": epoch, **states, **rest}, checkpoint)
        if epoch in config.get("keeps", ()):
            torch.save(states, work / f"kept-{epoch}.pt")


if __name__ == "__main__":
    folder = Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    train(yaml.safe_load(Path(sys.argv[1]).read_text("utf-8")), folder)
