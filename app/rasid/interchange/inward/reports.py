"""Finds the report of the project that a document of another tool is about."""

import hashlib
from collections.abc import Callable, Iterable
from functools import cache

from rasid.core.identity import report_id
from rasid.core.report import canonical_text, text_sha256
from rasid.core.vocabulary import PublishedBasis
from rasid.errors import RasidError
from rasid.extraction.register import Register, read_register
from rasid.extraction.resources import resource_files
from rasid.interchange.decoding import UndecodableError, check_text
from rasid.interchange.inward.alignment import Alignment, loose
from rasid.interchange.inward.annotation import Document
from rasid.interchange.inward.held import Held, read_held
from rasid.interchange.own_resources import own_resources
from rasid.interchange.published import read_published
from rasid.interchange.records import report_of
from rasid.storage.project import Project
from rasid.storage.reports import Incoming, get_report, get_text


class Reports:
    """The reports of a project by their texts, however those are spaced and composed.

    ``author`` is the person whose decisions a file holds, None where it only proposes.
    """

    def __init__(self, project: Project, author: str | None = None) -> None:
        self._project = project
        self._author = project.known_as(author) if author is not None else None
        self._by_words: dict[bytes, str] | None = None

    def find(self, document: Document) -> str | None:
        """The id of its report; None for a text that is new here.

        RasidError where it tells no text and names no report, or another text than the one of the
        report it names.
        """
        named = self._named(document.report)
        if document.text is None:
            if named is None:
                raise RasidError(
                    "no report in the project is called {name}, and its text is not told",
                    name=document.report or "so",
                )
            return named
        exact = report_id(text_sha256(canonical_text(document.text)))
        if self._is_there(exact):
            return exact
        alike = self._words().get(_digest(document.text))
        if alike is None and named is not None:
            raise RasidError("its text is not that of {report}, which it names", report=named)
        if alike is None and not document.whole:
            raise RasidError("no report in the project has these words; import its text first")
        return alike

    def incoming(self, document: Document) -> Incoming:
        """The text of a document as a report of its own."""
        written = document.text or ""
        text = canonical_text(written)
        try:
            check_text(text)
        except UndecodableError as error:
            raise RasidError("its text {why}", why=error) from None
        told = {
            key: value for key, value in (document.known or {}).items() if isinstance(value, str)
        }
        published = _day(told.get("published"))
        basis = told.get("published_basis", "")
        return Incoming(
            text=text,
            raw=written.encode("utf-8"),
            encoding="utf-8",
            file=told.get("file") or document.where,
            title=told.get("title") or None,
            published=published,
            published_basis=PublishedBasis(basis)
            if published and basis in set(PublishedBasis)
            else PublishedBasis.METADATA
            if published
            else PublishedBasis.UNKNOWN,
            source=told.get("source"),
            url=told.get("url"),
        )

    def came_in(self, report: str, text: str) -> None:
        """Note a report that has just been added."""
        if self._by_words is not None:
            self._by_words.setdefault(_digest(text), report)

    def held(self, document: Document, report: str) -> tuple[Held, Alignment]:
        """What a report holds, and how places of the document are carried to it."""
        text = get_text(self._project, report)
        alignment = Alignment.of(text if document.text is None else document.text, text)
        if alignment is None:
            raise RasidError("its text is not that of {report}, which it names", report=report)
        about = report_of(get_report(self._project, report))
        held = read_held(self._project.connection, text, about, report, self._author)
        return held, alignment

    def _named(self, name: str | None) -> str | None:
        if name is None:
            return None
        row = self._project.connection.execute(
            "SELECT id FROM report WHERE id = ? OR url = ? OR key = ? ORDER BY seq LIMIT 1",
            (name, name, name),
        ).fetchone()
        return str(row[0]) if row else None

    def _is_there(self, id_: str) -> bool:
        found = self._project.connection.execute("SELECT 1 FROM report WHERE id = ?", (id_,))
        return found.fetchone() is not None

    def _words(self) -> dict[bytes, str]:
        """The reports by their words, made when a text is first met that is not here as it is."""
        if self._by_words is None:
            rows: Iterable[tuple[str, str]] = self._project.connection.execute(
                "SELECT text, id FROM report ORDER BY seq DESC"
            )
            self._by_words = {_digest(text): id_ for text, id_ in rows}
        return self._by_words


def _digest(text: str) -> bytes:
    return hashlib.blake2b(
        loose(canonical_text(text)).encode("utf-8", "surrogatepass"), digest_size=16
    ).digest()


def _day(value: str | None) -> str | None:
    try:
        return read_published(value) if value else None
    except RasidError:
        return None


def register_of(project: Project) -> Callable[[], Register]:
    """The register with what the project lays over it, read when it is first asked for."""

    @cache
    def read() -> Register:
        return read_register(resource_files(own_resources(project.path))["actors"])

    return read
