"""Accounts that hardly match, read and compared as a user would."""

from __future__ import annotations

import pytest

import rashomon
from rashomon.export import write
from rashomon.model import Comparison, Document, summarised

SHORT = (
    "President Ilena Marovic spoke with Prime Minister Anders Tolvane by phone on 20 March 2031. "
    "The leaders agreed to reopen the Dravna crossing."
)
PLACES = ("Ister", "Vell", "Orel", "Lisk", "Corin", "Harnsund", "Selm", "Karst", "Dravna", "Sorvan")
LONG = SHORT + "".join(
    f"\n\nThe President said that repairs of the {thing} of {place} had cost {n} million crowns."
    for n, (place, thing) in enumerate(
        ((p, t) for p in PLACES for t in ("bridge", "mill", "school", "ferry")), start=2
    )
)
DENIAL = (
    "The Office of the Prime Minister denied that Prime Minister Anders Tolvane spoke with President "
    "Ilena Marovic by phone on 20 March 2031."
)
UZBEK = "Prezident Marovich bosh vazir Tolvan bilan telefon orqali gaplashdi."
FORMS: tuple[write.ComparisonFormat, ...] = ("table", "markdown", "csv", "html")


def account(text: str, issuer: str, language: str = "en") -> Document:
    return Document(text, issuer=issuer, language=language, published="2031-03-21")


def shown(comparison: Comparison, documents: list[Document], form: write.ComparisonFormat) -> str:
    return "".join(write.comparison(comparison, {one.id: one for one in documents}, form, width=200))


def test_a_short_and_a_long_account_share_what_both_tell() -> None:
    found = summarised(rashomon.compare([account(SHORT, "A"), account(LONG, "B")]))
    relations = dict(found.relations)
    assert (found.by_all, relations["contradicts"], relations["differs"]) == (2, 0, 0)
    assert found.columns[1].alone >= 30
    assert found.columns[0].alone == 0


def test_equal_texts_of_two_issuers_are_the_same_in_everything() -> None:
    comparison = rashomon.compare([account(SHORT, "A"), account(SHORT, "B")])
    assert {row.relation for row in comparison.rows} == {"same"}
    assert {row.relation for row in comparison.facts} == {"same"}
    assert summarised(comparison).aspects == ()


@pytest.mark.parametrize("form", FORMS)
def test_an_unread_language_is_called_not_read(form: write.ComparisonFormat) -> None:
    documents = [account(SHORT, "A"), account(UZBEK, "Embassy of Qasir", "uz")]
    written = shown(rashomon.compare(documents), documents, form)
    assert "not read" in written
    assert "silent: Embassy of Qasir" not in written
    assert "no reader for language" in written or form == "csv"


@pytest.mark.parametrize("form", FORMS)
def test_an_account_in_which_nothing_is_stated_has_no_points(form: write.ComparisonFormat) -> None:
    documents = [account(SHORT, "A"), account("Photographs.", "Photo Desk")]
    comparison = rashomon.compare(documents)
    assert comparison.columns[1].state == "empty"
    written = shown(comparison, documents, form)
    assert "no points" in written
    assert "silent: Photo Desk" not in written


def test_who_denies_that_it_took_place_contradicts_who_tells_it() -> None:
    comparison = rashomon.compare(
        [account(SHORT, "A"), account(DENIAL, "Office of the Prime Minister of Tolmark")]
    )
    first = comparison.rows[0]
    assert first.relation == "contradicts"
    assert "both cannot be true" in first.why


def test_twenty_accounts_group_by_what_they_tell() -> None:
    other = SHORT.replace("agreed to reopen", "discussed the reopening of")
    texts = [(other if n % 4 == 0 else SHORT) + f" This is bulletin number {n}." for n in range(20)]
    documents = [account(text, f"Agency {n}") for n, text in enumerate(texts)]
    comparison = rashomon.compare(documents)
    crossing = next(row for row in comparison.rows if "act" in row.aspects)
    assert [(stand.told, len(stand.columns)) for stand in crossing.stands] == [
        ("agreed", 15),
        ("discussed", 5),
    ]
    for form in FORMS:
        assert "discussed" in shown(comparison, documents, form)
