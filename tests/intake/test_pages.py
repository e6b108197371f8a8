"""HTML pages: main text in paragraphs, metadata from the head, and no page that crashes."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from rashomon.intake import Options, Taken, take

HEAD = """<title>Ministers meet | Varanian News Agency</title><meta charset="utf-8">
<meta property="og:site_name" content="Varanian News Agency">
<meta property="og:title" content="Ministers meet in Korva">
<meta property="article:published_time" content="2031-03-03T10:00:00+02:00">
<link rel="canonical" href="https://vna.example/talks">"""
BODY = """<nav><a href="/">Home</a></nav>
<article><h1>Ministers meet</h1><p>Foreign Minister Teodor Haskel met his <b>counterpart</b>
in Korva.</p><script>track()</script><style>p {}</style>
<p>&#8220;We will meet again,&#8221; he said.<br>He left.</p>
<ul><li>the border</li><li>trade</li></ul><table><tr><td>Varania</td><td>asked</td></tr></table></article>
<footer>Cookies and imprint</footer>"""
TEXT = (
    "Ministers meet\n\nForeign Minister Teodor Haskel met his counterpart in Korva.\n\n"
    "“We will meet again,” he said.\nHe left.\n\nthe border\ntrade\n\nVarania\tasked"
)


def page(head: str = HEAD, body: str = BODY, lang: str = "en") -> str:
    return f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body>{body}</body></html>'


@pytest.fixture
def html(tmp_path: Path, take_one: Callable[..., Taken]) -> Callable[..., Taken]:
    def taken(source: str | bytes, **options: object) -> Taken:
        file = tmp_path / "page.html"
        file.write_bytes(source if isinstance(source, bytes) else source.encode())
        return take_one(file, **options)

    return taken


def test_paragraphs_lists_and_tables_stay_and_menus_and_scripts_go(html: Callable[..., Taken]) -> None:
    assert html(page()).document.text == TEXT


def test_the_head_of_the_page_is_metadata(html: Callable[..., Taken]) -> None:
    document = html(page()).document
    assert (document.issuer, document.title) == ("Varanian News Agency", "Ministers meet in Korva")
    assert (document.published, document.language) == ("2031-03-03T10:00:00+02:00", "en")
    assert document.url == "https://vna.example/talks"


def test_json_ld_wins_over_meta(html: Callable[..., Taken]) -> None:
    linked = """<script type="application/ld+json">{"@graph": [{"@type": "Organization", "name": "x"},
    {"@type": ["NewsArticle"], "headline": "From JSON-LD", "datePublished": "2031-03-04",
     "publisher": {"name": "Ministry of Tolmark"}}]}</script>"""
    document = html(page(HEAD + linked)).document
    assert (document.title, document.published, document.issuer) == (
        "From JSON-LD",
        "2031-03-04",
        "Ministry of Tolmark",
    )


@pytest.mark.parametrize(
    "broken", ["{", "[" * 100_000, '{"@type": "NewsArticle", "headline": 7}', "[null, 1]"]
)
def test_broken_json_ld_leaves_the_other_metadata(html: Callable[..., Taken], broken: str) -> None:
    head = f'{HEAD}<script type="application/ld+json">{broken}</script>'
    assert html(page(head)).document.title == "Ministers meet in Korva"


def test_without_metadata_heading_and_time_speak_and_the_rest_stays_unknown(
    html: Callable[..., Taken],
) -> None:
    body = BODY.replace("</h1>", '</h1><time datetime="2031-03-03">3 March</time>')
    document = html(page('<meta charset="utf-8">', body)).document
    assert (document.title, document.published, document.issuer, document.url) == (
        "Ministers meet",
        "2031-03-03",
        None,
        None,
    )


def test_two_times_are_no_date_of_publication(html: Callable[..., Taken]) -> None:
    body = BODY + '<time datetime="2031-03-03">a</time><time datetime="2031-03-04">b</time>'
    assert html(page("", body)).document.published is None


def test_a_template_that_names_another_script_does_not_decide_the_language(
    html: Callable[..., Taken],
) -> None:
    russian = "<p>Министр иностранных дел Варании встретился в Корве с послом Толмарка.</p>"
    assert html(page("<title>x</title>", russian, lang="en")).document.language == "ru"


@pytest.mark.parametrize("encoding", ["windows-1251", "utf-8", "utf-16"])
def test_declared_encodings_are_followed(html: Callable[..., Taken], encoding: str) -> None:
    body = "<p>Министр иностранных дел Варании встретился в Корве.</p>"
    source = page(f'<meta charset="{encoding}">', body, lang="ru").encode(encoding)
    assert html(source).document.text == "Министр иностранных дел Варании встретился в Корве."


def test_mixed_directions_stay_intact(html: Callable[..., Taken]) -> None:
    words = "قال الوزير «Korva 2031» ثم غادر\u200f."
    assert html(page("", f"<p>{words}</p>", lang="ar")).document.text == words


def test_lists_between_paragraphs_are_not_lost_where_no_article_is_marked(html: Callable[..., Taken]) -> None:
    long = "The ministers of both states spoke about the border, about trade and the bridge in Korva. " * 9
    body = f"<div><p>{long}</p><ul><li>one point</li></ul><p>{long}</p></div>"
    text = html(page("", body)).document.text
    assert "one point" in text


@pytest.mark.timing
@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 1_000_000 + "<p>Deep words.</p>" + "</div>" * 1_000_000,
        "<p>Deep words.</p>" + "<b>x<i>y" * 200_000,
        "<p>Deep words.</p>" + "<p>More words.</p>" * 200_000,
        "<p " + "a=b " * 200_000 + ">Deep words.</p>",
        "<p>Deep words.</p>" + "<!--" * 200_000,
        "<p>Deep words.</p>" + "<script>" * 200_000,
        "<p>Deep words.</p>" + "<" * 200_000,
    ],
    ids=["nested", "unclosed", "flat", "attributes", "comments", "scripts", "brackets"],
)
def test_hostile_pages_end_soon_and_keep_their_words(tmp_path: Path, body: str) -> None:
    file = tmp_path / "page.html"
    file.write_text(page("<script>evil()</script>", body), "utf-8")
    begun = time.process_time()
    (result,) = take(str(file), Options(language="en"))
    assert time.process_time() - begun < 15
    assert isinstance(result, Taken)
    assert "Deep words." in result.document.text
    assert "evil" not in result.document.text


def test_a_feed_or_pdf_under_the_name_of_a_page_is_known_by_its_bytes(
    tmp_path: Path, take_one: Callable[..., Taken]
) -> None:
    file = tmp_path / "page.html"
    file.write_text(
        '<?xml version="1.0"?><rss version="2.0"><channel><title>VNA</title><item><description>Words.'
        "</description></item></channel></rss>",
        "utf-8",
    )
    assert take_one(file).media_type == "application/rss+xml"
