"""The report is found on a page of any make, without what stands round it."""

import time

import pytest

from rasid.interchange.decoding import UndecodableError
from rasid.interchange.inward.html import read_page

TITLE = "قصف جوي على ريف إدلب يخلف 4 شهداء"
FIRST = "قصفت طائرات حربية مناطق في بلدة سراقب بريف إدلب الشرقي، ما أدى لاستشهاد 4 مدنيين."
SECOND = "وعلم المرصد السوري لحقوق الإنسان أن عدد الشهداء مرشح للارتفاع لوجود جرحى بحالات خطرة."

WORDPRESS = f"""<!DOCTYPE html><html dir="rtl" lang="ar"><head><meta charset="UTF-8">
<title>{TITLE} &bull; المرصد السوري</title>
<link rel="canonical" href="https://www.syriahr.com/a/249763/">
<meta property="og:site_name" content="المرصد السوري لحقوق الإنسان">
<meta property="article:published_time" content="2017-11-03T10:15:00+00:00">
<style>p {{ color: red }}</style></head>
<body class="post-template widget-area"><nav><a href="/">الرئيسية</a></nav>
<div id="content"><article class="post type-post">
<header class="entry-header"><h1 class="entry-title">{TITLE}</h1><span>31 مشاهدة</span></header>
<div class="entry-content entry clearfix"><p>{FIRST}</p>
<script>var x = "قصف";</script>
<p>{SECOND}<br>انتهى</p>
<div class="sharedaddy sd-sharing">شارك على فيسبوك</div>
<figure><img src="a.jpg"><figcaption>صورة</figcaption></figure></div></article>
<aside id="sidebar">أخبار أخرى طويلة جداً عن أشياء كثيرة لا علاقة لها بهذا الخبر أبداً أبداً</aside>
<section id="comments"><p>تعليق طويل من أحد القراء على هذا الخبر لا يخصنا</p></section>
</div><footer>جميع الحقوق محفوظة</footer></body></html>"""

UNKNOWN = f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1256">
<title>{TITLE}</title></head><body>
<table><tr><td><a href=1>رابط أول</a><a href=2>رابط ثان</a></td>
<td class=story><p>{FIRST}<p>{SECOND}</td></tr></table>
<div>جميع الحقوق محفوظة</div></body></html>"""


def test_a_page_of_the_observatory_gives_its_text_and_what_is_known_of_it() -> None:
    page = read_page(WORDPRESS.encode())
    assert page.text == f"{TITLE}\n\n{FIRST}\n\n{SECOND}\nانتهى"
    assert (page.title, page.published, page.encoding) == (TITLE, "2017-11-03", "utf-8")
    assert page.source == "المرصد السوري لحقوق الإنسان"
    assert page.url == "https://www.syriahr.com/a/249763/"


def test_an_unknown_page_gives_the_element_with_most_text() -> None:
    page = read_page(UNKNOWN.encode("cp1256"))
    assert page.text == f"{TITLE}\n\n{FIRST}\n\n{SECOND}"
    assert (page.encoding, page.published, page.url) == ("cp1256", None, None)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle",'
         '"datePublished":"2019-05-02T08:00:00Z"}]}</script>', "2019-05-02"),
        ('<meta name="pubdate" content="2 May 2019">', "2019-05-02"),
        ('<script type="application/ld+json">{"datePublished": </script>', None),
        ('<meta property="article:published_time" content="أمس">', None),
    ],
)  # fmt: skip
def test_a_date_is_found_where_a_page_tells_one(head: str, day: str | None) -> None:
    written = f"<html><head>{head}</head><body><article><p>{FIRST}</p></article></body></html>"
    assert read_page(written.encode()).published == day


@pytest.mark.parametrize("day", ["3 تشرين الثاني 2017", "03/11/2017"])
def test_a_date_is_read_as_people_see_it(day: str) -> None:
    written = f"<body><article><span class='post-date'>{day}</span><p>{FIRST}</p></article></body>"
    assert read_page(written.encode()).published == "2017-11-03"


def test_signs_of_the_text_stay_as_they_are() -> None:
    text = "قَصْفٌ مُكَثَّفٌ على «خان شيخون» 😀\u200f (BM-21)\u00a0– 12 مدنياً عـلـى بـلـدة حضر"
    page = read_page(f"<body><article><p>  {text}\n </p></article></body>".encode())
    assert page.text == text


@pytest.mark.parametrize(
    "raw",
    [
        b"<html><body></body></html>",
        b"<html><body><nav>" + FIRST.encode() + b"</nav></body></html>",
    ],
)
def test_a_page_without_text_is_refused(raw: bytes) -> None:
    with pytest.raises(UndecodableError, match="no text"):
        read_page(raw)


def test_a_page_nested_without_end_is_refused_at_once() -> None:
    began = time.process_time()
    with pytest.raises(UndecodableError, match="nests deeper"):
        read_page(b"<div>" * 1_000_000 + FIRST.encode())
    assert time.process_time() - began < 2


NO_ENCODINGS = ("us-ascii", "undefined", "idna", "hex", "x-none", "utf-16", "unicode_escape")


@pytest.mark.parametrize("name", NO_ENCODINGS)
@pytest.mark.parametrize("blank", ["", " "])  # UTF-16 takes any bytes of an even number
def test_an_encoding_the_page_names_wrongly_does_not_spoil_it(name: str, blank: str) -> None:
    written = f"<meta charset={name}>{blank}<body><article><p>{FIRST}</p></article></body>"
    assert read_page(written.encode()).text == FIRST
