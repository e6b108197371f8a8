"""What a point does and how sure its speaker is; all names are invented."""

from __future__ import annotations

from typing import Any

import pytest

from rashomon.model import Act, Document, Hedge
from rashomon.reading import read


def acts(text: str, **about: Any) -> list[Act]:
    return [p.act for p in read(Document(text, language="en", **about)).points]


def hedge(text: str) -> Hedge | None:
    return read(Document(text, language="en")).points[0].hedge


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ilena Marovic noted that the bridge was old.", "assert"),
        ("Ilena Marovic informed King Oswin Tarn about the flood.", "assert"),
        ("Ilena Marovic stressed the importance of the treaty.", "assert"),
        ("The leaders discussed the border dispute.", "discuss"),
        ("The talks focused on the border dispute.", "discuss"),
        ("The sides agreed to open the bridge.", "agree"),
        ("The leaders reaffirmed their mutual interest in the treaty.", "agree"),
        ("Ilena Marovic urged Tolmark to open the border.", "request"),
        ("Ilena Marovic called for an end to the blockade.", "request"),
        ("Ilena Marovic invited King Oswin Tarn to visit Varania.", "request"),
        ("Ilena Marovic noted that the council should repair the bridge.", "request"),
        ("Ilena Marovic promised to repair the bridge.", "commit"),
        ("Ilena Marovic reaffirmed her support for the treaty.", "commit"),
        ("Ilena Marovic told reporters that Varania will repair the bridge.", "commit"),
        ("“We will repair the bridge,” said Ilena Marovic.", "commit"),
        ("Ilena Marovic warned that Varania would close the border.", "warn"),
        ("Ilena Marovic made clear that Varania would respond to any attack.", "warn"),
        ("Ilena Marovic condemned the attack on the bridge.", "accuse"),
        ("Ilena Marovic denied that the bridge was mined.", "reject"),
        ("Ilena Marovic rejected the proposal.", "reject"),
        ("Ilena Marovic thanked King Oswin Tarn for the grain.", "appreciate"),
        ("Ilena Marovic expressed condolences to the families.", "appreciate"),
        ("“I am grateful to the people of Tolmark,” said Ilena Marovic.", "appreciate"),
        ("President Ilena Marovic met with King Oswin Tarn.", "do"),
        ("President Ilena Marovic had a telephone conversation with King Oswin Tarn.", "do"),
        ("Ilena Marovic signed the treaty.", "do"),
        ("The harbour lies in the north of Varania.", "assert"),
        ("This is a historic day!", "comment"),
    ],
)
def test_the_act_follows_the_word_of_speech_or_the_deed(text: str, act: Act) -> None:
    assert acts(text) == [act]


def test_two_acts_of_one_sentence_are_told_apart() -> None:
    text = "Ilena Marovic thanked Oswin Tarn for the grain and urged Tolmark to open the border."
    assert acts(text) == ["appreciate", "request"]


def test_announcing_ones_own_deed_commits() -> None:
    assert acts("President Ilena Marovic will meet with King Oswin Tarn on Friday.") == ["commit"]


def test_a_listed_matter_shares_the_act_of_its_verb() -> None:
    assert (
        acts("The leaders discussed the border dispute, the price of grain and a visit to Salt City.")
        == ["discuss"] * 3
    )


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("The bridge may fall in winter.", "uncertain"),
        ("The bridge was reportedly mined.", "uncertain"),
        ("The soldiers allegedly mined the bridge.", "uncertain"),
        ("It has been reported that the bridge was mined.", "uncertain"),
        ("Ilena Marovic denied that the bridge was mined.", "denied"),
        ("The soldiers allegedly took the boat.", "uncertain"),
        ("The bridge was mined in May.", None),
        ("The bridge was opened on 3 May 2031.", None),
    ],
)
def test_the_speakers_own_distance_is_kept(text: str, sure: Hedge | None) -> None:
    assert hedge(text) == sure
