"""RSS and Atom: one Document an entry; broken XML is refused with its line."""

from collections.abc import Callable
from pathlib import Path

from rashomon.intake import Options, Taken, take
from rashomon.model import BrokenInput, EmptyInput, InputError

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Varanian News Agency</title><language>en</language>
<item><title>Talks &amp; trade</title><link>https://vna.example/1</link>
<pubDate>Mon, 03 Mar 2031 10:00:00 +0200</pubDate>
<description>&lt;p&gt;The ministers met.&lt;/p&gt;&lt;p&gt;They spoke.&lt;/p&gt;</description></item>
<item><title>No text</title><link>https://vna.example/2</link></item>
<item><title>Third</title><link>https://vna.example/3</link><description>Plain words.</description></item>
</channel></rss>"""
ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Ministry of Tolmark</title>
<entry xml:lang="ru"><title>Встреча</title>
<link href="https://mfa.tolmark.example/1"/><id>1</id>
<published>2031-03-03T10:00:00Z</published><updated>2031-03-05T10:00:00Z</updated>
<summary>Коротко.</summary>
<content type="html">&lt;div&gt;Министры встретились в Корве.&lt;/div&gt;</content></entry>
</feed>"""


def test_each_entry_of_rss_is_a_document(tmp_path: Path) -> None:
    file = tmp_path / "feed.xml"
    file.write_text(RSS, "utf-8")
    first, empty, third = take(str(file))
    assert isinstance(first, Taken)
    assert isinstance(third, Taken)
    document = first.document
    assert document.text == "The ministers met.\n\nThey spoke."
    assert (document.issuer, document.title) == ("Varanian News Agency", "Talks & trade")
    assert (document.published, document.url) == ("2031-03-03T10:00:00+02:00", "https://vna.example/1")
    assert (document.language, document.path) == ("en", f"{file}:1")
    assert first.raw.startswith(b"<item><title>Talks")
    assert isinstance(empty, EmptyInput)
    assert empty.place == "entry 2"
    assert third.document.text == "Plain words."


def test_atom_content_wins_over_summary_and_published_over_updated(
    tmp_path: Path, take_one: Callable[..., Taken]
) -> None:
    file = tmp_path / "feed.atom"
    file.write_text(ATOM, "utf-8")
    taken = take_one(file)
    assert taken.document.text == "Министры встретились в Корве."
    assert (taken.document.language, taken.media_type) == ("ru", "application/atom+xml")
    assert taken.document.published == "2031-03-03T10:00:00Z"


def test_a_limit_on_entries_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "feed.rss"
    file.write_text(RSS, "utf-8")
    assert len(list(take(str(file), Options(max_feed_entries=1)))) == 1


def test_broken_xml_is_refused_with_its_line(tmp_path: Path, refuse_one: Callable[..., InputError]) -> None:
    file = tmp_path / "feed.rss"
    file.write_text(RSS.replace("<description>Plain", "<descr<iption>Plain"), "utf-8")
    error = refuse_one(file)
    assert isinstance(error, BrokenInput)
    assert error.place == "line 7"
    file.write_text("<rss version='2.0'>\n<channel><item><title>no declaration</wrong>", "utf-8")
    assert refuse_one(file).place == "line 2"


def test_a_feed_cut_off_gives_no_half_documents(
    tmp_path: Path, refuse_one: Callable[..., InputError]
) -> None:
    file = tmp_path / "feed.rss"
    file.write_text(RSS[:400], "utf-8")
    assert isinstance(refuse_one(file), BrokenInput)


def test_entities_that_multiply_do_no_harm(tmp_path: Path) -> None:
    bombs = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "boom"}">' for n in range(10))
    file = tmp_path / "feed.rss"
    file.write_text(
        f'<?xml version="1.0"?><!DOCTYPE rss [{bombs}]><rss version="2.0"><channel><title>x</title>'
        "<item><description>&e9;</description></item></channel></rss>",
        "utf-8",
    )
    for result in take(str(file)):
        assert not isinstance(result, Taken) or len(result.document.text) < 100_000


def test_a_feed_without_entries_is_said(tmp_path: Path, refuse_one: Callable[..., InputError]) -> None:
    file = tmp_path / "feed.rss"
    file.write_text('<rss version="2.0"><channel><title>x</title></channel></rss>', "utf-8")
    assert isinstance(refuse_one(file), EmptyInput)
