"""Finds the report on a saved web page: title, main text, date, address and who published it."""

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from rasid.errors import RasidError
from rasid.interchange.decoding import UndecodableError, detect_encoding
from rasid.interchange.published import read_published

_HEAD = 4096
_CHARSET = re.compile(rb"""<meta[^>]*charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_NO_PAGE = re.compile("utf-?(16|32|7)|unicode|raw")  # what has a readable name is in none of them
_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)")
_UNCLOSED = re.compile(
    "area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|thead|"
    "tbody|tfoot|option|colgroup|html|body|head",
    re.IGNORECASE,
)
_DEEPEST = 2000  # elements inside one another; the parser's time grows with their square

_DROPPED = (
    "script, style, noscript, template, svg, iframe, object, form, button, select, nav, aside, "
    "footer, figure, dialog, [hidden], [aria-hidden=true], [role=navigation], "
    "[role=complementary], [role=banner], [role=contentinfo]"
)
_BESIDE = re.compile(
    "(?<![a-z])(share|sharing|sharedaddy|social|related|comments?|breadcrumbs?|sidebar|widget|"
    "tags|tagcloud|newsletter|subscribe|cookie|advert|ads?|pagination|pager|addtoany|toolbar)"
    "(?![a-z])",
    re.IGNORECASE,
)
_MAIN = (
    "[itemprop=articleBody]",
    ".entry-content",
    ".post-content",
    ".td-post-content",
    ".article-content",
    ".article-body",
    ".post-body",
    ".story-body",
    ".field-name-body",
    "article",
    "main",
    "[role=main]",
)
"""Where pages keep their text: WordPress, which the Observatory's site is, then others."""
_ENOUGH = 40  # letters that make an element the main text
_PARAGRAPH = re.compile(
    "p|div|section|article|main|header|blockquote|h[1-6]|ul|ol|dl|table|pre|center"
)
_LINE = re.compile("li|tr|dt|dd")
_BLANKS = re.compile("[ \t\n\r\f]+")
_TITLES = ("h1.entry-title", "h1.post-title", "h1[itemprop=headline]", "article h1", "h1")
_DATES = (
    ("meta[property='article:published_time']", "content"),
    ("meta[itemprop=datePublished]", "content"),
    ("meta[name='date']", "content"),
    ("meta[name='pubdate']", "content"),
    ("meta[name='DC.date.issued']", "content"),
    ("time[itemprop=datePublished]", "datetime"),
    ("time.entry-date", "datetime"),
    ("time.published", "datetime"),
    ("article time[datetime]", "datetime"),
    ("time[datetime]", "datetime"),
)
_WRITTEN_DATES = (".entry-date", ".post-date", ".published", ".date", "[itemprop=datePublished]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page says; ``published`` is an ISO day."""

    text: str
    encoding: str
    title: str | None
    published: str | None
    source: str | None
    url: str | None


def read_page(raw: bytes, encoding: str | None = None) -> Page:
    """The report on a page; UndecodableError where there is none, or no page."""
    name = encoding or _encoding(raw)
    try:
        written = raw.decode(name)
    except UnicodeDecodeError as error:
        raise UndecodableError(
            "is not {encoding}: byte {place} does not fit", encoding=name, place=error.start
        ) from None
    _refuse_depth(written)
    page = LexborHTMLParser(written)
    title = _title(page)
    about = _linked_data(page)
    facts = {
        "published": _published(page, about),
        "source": _attribute(page, "meta[property='og:site_name']", "content"),
        "url": _attribute(page, "link[rel=canonical]", "href")
        or _attribute(page, "meta[property='og:url']", "content"),
    }
    main = _main(page)
    if not main:
        raise UndecodableError("has no text that could be a report")
    first = main.partition("\n")[0].strip()
    text = main if not title or first == title else f"{title}\n\n{main}"
    return Page(text=text, encoding=name, title=title, **facts)


def _encoding(raw: bytes) -> str:
    """The encoding a page names, where it is one; browsers read Latin-1 as cp1252."""
    named = _CHARSET.search(raw[:_HEAD])
    if named and not raw.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            name = codecs.lookup(named[1].decode("ascii", "replace")).name
            if _NO_PAGE.match(name):
                return detect_encoding(raw)
            raw.decode(name)
        except (LookupError, UnicodeError):
            return detect_encoding(raw)
        return "cp1252" if name == "iso8859-1" else name
    return detect_encoding(raw)


def _refuse_depth(written: str) -> None:
    depth = 0
    for match in _TAG.finditer(written):
        if not _UNCLOSED.fullmatch(match[2]):
            depth = max(0, depth + (-1 if match[1] else 1))
            if depth > _DEEPEST:
                raise UndecodableError("nests deeper than a page does")


def _title(page: LexborHTMLParser) -> str | None:
    for selector in _TITLES:
        for node in page.css(selector):
            if title := _plain(node):
                return title
    named = _attribute(page, "meta[property='og:title']", "content")
    return named or (_plain(page.head.css_first("title")) if page.head else None)


def _plain(node: LexborNode | None) -> str | None:
    return (_BLANKS.sub(" ", node.text()).strip() or None) if node is not None else None


def _attribute(page: LexborHTMLParser, selector: str, name: str) -> str | None:
    node = page.css_first(selector)
    return ((node.attributes.get(name) or "").strip() or None) if node is not None else None


def _linked_data(page: LexborHTMLParser) -> dict[str, str]:
    """The texts that the page's own JSON-LD gives of an article."""
    found: dict[str, str] = {}
    for node in page.css("script[type='application/ld+json']"):
        try:
            value = json.loads(node.text())
        except (ValueError, RecursionError):
            continue
        waiting = [value]
        while waiting:
            each = waiting.pop()
            if isinstance(each, list):
                waiting.extend(each)
            elif isinstance(each, dict):
                waiting.extend(each.values())
                for key, item in each.items():
                    if isinstance(item, str):
                        found.setdefault(key, item)
    return found


def _published(page: LexborHTMLParser, about: dict[str, str]) -> str | None:
    """The day a page was published; none where it does not say, or not so that it is sure."""
    told = [about.get("datePublished"), *(_attribute(page, *where) for where in _DATES)]
    for selector in _WRITTEN_DATES:
        told += [_plain(node) for node in page.css(selector)[:3]]
    for value in told:
        if value:
            try:
                return read_published(value)
            except RasidError:
                continue
    return None


def _main(page: LexborHTMLParser) -> str:
    if page.body is None:
        return ""
    for node in page.body.css(_DROPPED):
        node.decompose()
    for selector in _MAIN:
        texts = [_written(node) for node in page.body.css(selector)]
        best = max(texts, key=len, default="")
        if len(best) >= _ENOUGH:
            return best
    return _densest(page.body)


def _densest(body: LexborNode) -> str:
    """The element whose own paragraphs hold most letters outside links."""
    scores: dict[int, tuple[int, LexborNode]] = {}
    for node in body.css("p, br, blockquote, pre, div"):
        parent = node.parent if node.tag != "div" else node
        if parent is None:
            continue
        written = node.text(deep=node.tag not in ("div", "br"))
        linked = sum(len(link.text()) for link in node.css("a")) if node.tag == "p" else 0
        letters = len(written.strip()) - 2 * linked
        score, _ = scores.get(parent.mem_id, (0, parent))
        scores[parent.mem_id] = (score + letters, parent)
    best = max(scores.values(), key=lambda each: each[0], default=(0, body))
    return _written(best[1] if best[0] >= _ENOUGH else body)


def _written(root: LexborNode) -> str:
    """The words of an element as a browser shows them: a blank line between paragraphs."""
    pieces = list(_pieces(root))
    text = re.sub(" *\n *", "\n", re.sub(" +", " ", "".join(pieces)))
    return re.sub("\n{3,}", "\n\n", text).strip(" \n")


def _pieces(root: LexborNode) -> Iterator[str]:
    waiting: list[LexborNode | str] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            yield node
        elif node.is_text_node:
            yield _BLANKS.sub(" ", node.text(deep=False))
        elif node.tag == "br":
            yield "\n"
        elif node.is_element_node and (node is root or not _is_beside(node)):
            around = _around(node.tag or "")
            yield around
            waiting.append(around)
            waiting.extend(reversed(list(node.iter(include_text=True))))


def _around(tag: str) -> str:
    if _PARAGRAPH.fullmatch(tag):
        return "\n\n"
    return "\n" if _LINE.fullmatch(tag) else " " if tag in ("td", "th") else ""


def _is_beside(node: LexborNode) -> bool:
    """Whether an element of the main text only stands beside it: buttons, related pages."""
    named = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
    return _BESIDE.search(named) is not None
