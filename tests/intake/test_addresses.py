"""Addresses: fetched from a real server on this machine; what is not safe is refused."""

import gzip
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from threading import Thread

import pytest

from rashomon.intake import Options, Taken, take
from rashomon.intake.addresses import Address, Guard, is_public
from rashomon.intake.fetch import fetch
from rashomon.model import BrokenInput, FetchFailed, InputError, TooLarge, UnknownFormat, UnsafeAddress

PAGE = b"""<html lang="en"><head><title>Talks</title><link rel="canonical" href="%s"></head>
<body><article><p>The ministers met.</p></article></body></html>"""
FEED = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>VNA</title>
<item><link>https://vna.example/1</link><description>First words.</description></item>
<item><description>Second words.</description></item></channel></rss>"""


class Server(BaseHTTPRequestHandler):
    """Answers well and badly, as servers do."""

    def do_GET(self) -> None:
        with suppress(BrokenPipeError, ConnectionResetError):
            getattr(self, self.path.strip("/"), self.missing)()

    def answer(self, body: bytes, kind: str, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def page(self) -> None:
        self.answer(PAGE % b"/canonical", "text/html; charset=utf-8")

    def elsewhere(self) -> None:
        self.answer(PAGE % b"https://other.example/first", "text/html")

    def plain(self) -> None:
        self.answer(
            "Министры встретились в Корве во вторник.".encode("cp1251"), "text/plain; charset=windows-1251"
        )

    def feed(self) -> None:
        self.answer(FEED, "application/rss+xml")

    def packed(self) -> None:
        self.answer(gzip.compress(b"<p>The ministers met.</p>"), "text/html", Content_Encoding="gzip")

    def bomb(self) -> None:
        self.answer(gzip.compress(b"a" * 30_000_000), "text/html", Content_Encoding="gzip")

    def who(self) -> None:
        self.answer(f"{self.headers['User-Agent']} asks {self.headers['Host']}".encode(), "text/plain")

    def picture(self) -> None:
        self.answer(b"\x89PNG", "image/png")

    def broken_pdf(self) -> None:
        self.answer(b"%PDF-1.4 nothing more", "application/pdf")

    def hop(self) -> None:
        self.answer(b"", "text/plain", 302, Location="/page")

    def loop(self) -> None:
        self.answer(b"", "text/plain", 302, Location="/loop")

    def inside(self) -> None:
        self.answer(b"", "text/plain", 302, Location="http://169.254.169.254/latest/meta-data/")

    def file(self) -> None:
        self.answer(b"", "text/plain", 302, Location="file:///etc/hostname")

    def endless(self) -> None:
        self.answer(b"", "text/plain")
        while True:
            self.wfile.write(b"again and again " * 4096)

    def dripping(self) -> None:
        self.answer(b"", "text/plain")
        for _ in range(100):
            self.wfile.write(b"a")
            time.sleep(0.1)

    def dripping_head(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(100):
            self.wfile.write(b"X-%d: a\r\n" % number)
            time.sleep(0.1)

    def silent(self) -> None:
        time.sleep(3)

    def missing(self) -> None:
        self.answer(b"no such page", "text/html", 404)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def fetched(source: str, **options: object) -> Taken:
    (result,) = take(source, Options(allow_private=True, **options))  # type: ignore[arg-type]  # as the test says
    assert isinstance(result, Taken), result
    return result


def refused(source: str, **options: object) -> InputError:
    settings = {"allow_private": True, **options}
    (result,) = take(source, Options(**settings))  # type: ignore[arg-type]  # as the test says
    assert isinstance(result, InputError), result
    return result


def test_a_page_is_fetched_with_its_canonical_address(site: str) -> None:
    taken = fetched(f"{site}/page#part")
    assert taken.document.text == "The ministers met."
    assert taken.document.url == f"{site}/canonical"
    assert taken.document.path is None
    assert taken.raw.startswith(b"<html")


def test_a_canonical_address_on_another_host_is_another_publication(site: str) -> None:
    assert fetched(f"{site}/elsewhere").document.url == f"{site}/elsewhere"


def test_the_option_wins_over_the_canonical_address(site: str) -> None:
    assert fetched(f"{site}/page", url="https://vna.example/1").document.url == "https://vna.example/1"


def test_the_servers_charset_is_followed(site: str) -> None:
    taken = fetched(f"{site}/plain")
    assert taken.document.text == "Министры встретились в Корве во вторник."
    assert taken.media_type == "text/plain"


def test_a_feed_gives_its_entries(site: str) -> None:
    results = list(take(f"{site}/feed", Options(allow_private=True)))
    assert [result.document.text for result in results if isinstance(result, Taken)] == [
        "First words.",
        "Second words.",
    ]
    assert isinstance(results[1], Taken)
    assert results[1].document.path == f"{site}/feed:2"


def test_redirects_are_followed_and_the_last_address_counts(site: str) -> None:
    assert fetched(f"{site}/hop").document.url == f"{site}/canonical"


def test_a_body_that_is_packed_unasked_is_unpacked_within_limits(site: str) -> None:
    assert fetched(f"{site}/packed").document.text == "The ministers met."
    assert isinstance(refused(f"{site}/bomb", max_unpacked=1_000_000), TooLarge)


def test_the_server_learns_who_asks_and_for_which_host(site: str) -> None:
    assert fetched(f"{site}/who").document.text == f"rashomon/0.1 asks {site.removeprefix('http://')}"


def test_the_connection_goes_to_the_address_that_was_checked(site: str) -> None:
    port = site.rsplit(":", 1)[1]
    guard = Guard(resolve=lambda *_: [ip_address("127.0.0.1")], allows=lambda _: True)
    got = fetch(f"http://no-such-host.varania.example:{port}/who", Options(), guard=guard)
    assert got.data.decode() == f"rashomon/0.1 asks no-such-host.varania.example:{port}"


@pytest.mark.parametrize(
    "url",
    [
        "ftp://varania.example/talks",
        "file:///etc/hostname",
        "data:text/plain,hello",
        "javascript:alert(1)",
        "gopher://varania.example/",
        "http://",
        "http://user:secret@varania.example/",
        "http://varania.example:port/",
        "http://[::1/",
    ],
)
def test_what_is_not_http_is_not_fetched(url: str) -> None:
    error = refused(url)
    assert isinstance(error, UnsafeAddress)
    assert error.path == url


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "[::1]", "10.0.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "2130706433",
     "[::ffff:127.0.0.1]", "[fe80::1]", "224.0.0.1"],
)  # fmt: skip
def test_private_addresses_are_refused_unless_allowed(host: str) -> None:
    error = refused(f"http://{host}:9/", allow_private=False)
    assert isinstance(error, UnsafeAddress)
    assert "--allow-private" in str(error)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2606:4700:4700::1111", True),
        ("::ffff:8.8.8.8", True),
        ("64:ff9b::808:808", True),
        ("100.64.0.1", False),
        ("240.0.0.1", False),
        ("255.255.255.255", False),
        ("fc00::1", False),
        ("ff02::1", False),
        ("::", False),
        ("64:ff9b::a00:1", False),
        ("2002:a00:1::1", False),
        ("::ffff:10.0.0.1", False),
    ],
)
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert is_public(ip_address(address)) is public


def test_one_private_address_among_several_is_enough_to_refuse() -> None:
    guard = Guard(resolve=lambda *_: [ip_address("8.8.8.8"), ip_address("10.0.0.1")])
    with pytest.raises(UnsafeAddress, match=r"10\.0\.0\.1"):
        fetch("http://rebinding.varania.example/", Options(), guard=guard)


@pytest.mark.parametrize("path", ["inside", "file"])
def test_a_redirect_to_a_private_or_local_address_is_refused(site: str, path: str) -> None:
    def only_here(address: Address) -> bool:
        return str(address) == "127.0.0.1" or is_public(address)

    with pytest.raises(UnsafeAddress):
        fetch(f"{site}/{path}", Options(), guard=Guard(allows=only_here))


def test_redirects_in_a_circle_end(site: str) -> None:
    error = refused(f"{site}/loop")
    assert isinstance(error, FetchFailed)
    assert "5 redirects" in str(error)


def test_an_endless_answer_ends_at_the_limit(site: str) -> None:
    assert isinstance(refused(f"{site}/endless", max_bytes=1_000_000), TooLarge)


@pytest.mark.timing
@pytest.mark.parametrize("path", ["silent", "dripping", "dripping_head"])
def test_an_answer_that_takes_too_long_ends_in_time(site: str, path: str) -> None:
    begun = time.monotonic()
    error = refused(f"{site}/{path}", timeout=0.5)
    assert time.monotonic() - begun < 2.5
    assert isinstance(error, FetchFailed)
    assert "0.5 seconds" in str(error)


@pytest.mark.timing
def test_a_resolver_that_never_answers_ends_in_time() -> None:
    def resolve(host: str, port: int) -> list[Address]:
        time.sleep(5)
        return []

    guard = Guard(resolve=resolve, allows=lambda _: True)
    with pytest.raises(FetchFailed, match="in time"):
        fetch("http://slow.varania.example/", Options(timeout=0.2), guard=guard)


def test_errors_of_the_server_are_told(site: str) -> None:
    error = refused(f"{site}/nothing")
    assert isinstance(error, FetchFailed)
    assert "404" in str(error)


def test_a_server_that_is_not_there_is_told() -> None:
    assert isinstance(refused("http://127.0.0.1:9/"), FetchFailed)


def test_a_host_without_address_is_told() -> None:
    assert isinstance(refused("http://nowhere.invalid/"), FetchFailed)


def test_another_kind_of_content_is_told(site: str) -> None:
    error = refused(f"{site}/picture")
    assert isinstance(error, UnknownFormat)
    assert "image/png" in str(error)


def test_a_broken_document_behind_an_address_is_told(site: str) -> None:
    assert isinstance(refused(f"{site}/broken_pdf"), BrokenInput)
