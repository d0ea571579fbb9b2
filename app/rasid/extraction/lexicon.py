"""Word lists: reads them from tab-separated files and spells out the forms a term takes."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from rasid.errors import RasidError
from rasid.extraction.normalise import fold
from rasid.extraction.tokenise import tokenise

Check = Callable[[str], object]
"""Raises ValueError where a cell holds what its column does not take."""

_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا")


class Entry(Struct, frozen=True, gc=False):
    """One line of a lexicon: ``form`` as written there, ``values`` its other columns."""

    lexicon: str
    form: str
    values: Mapping[str, str]


class Form(Struct, frozen=True, gc=False):
    """One spelling of a term as it stands in ``Document.line``, and the pronoun it ends in."""

    line: str
    enclitic: str = ""


def line_form(text: str) -> str:
    """A term the way ``Document.line`` spells it: folded, without quotation marks."""
    return " ".join(token.form for token in tokenise(fold(text)))


def words(text: str) -> frozenset[str]:
    """The folded words of a text, for a short list that belongs to one rule."""
    return frozenset(fold(text).text.split())


@lru_cache(maxsize=4096)
def cell_pattern(cell: str) -> re.Pattern[str] | None:
    """The words of a cell as one pattern to match folded tokens whole; None for an empty cell.

    ``|`` separates words, a star stands for any letters, ``#`` for a number.
    """
    if not cell:
        return None
    parts = (re.escape(fold(word).text) for word in cell.split("|"))
    spelled = (part.replace(r"\*", r"\w*").replace(r"\#", r"\d.*") for part in parts)
    return re.compile("|".join(spelled))


def spell_out(pattern: str) -> Iterator[Form]:
    """The forms of a term.

    ``|`` separates spellings; ``~`` before a word says that it may bear the article (all such
    words of a term together), ``+`` after the last word that it may bear a pronoun or tanwin.
    """
    for spelling in pattern.split("|"):
        parts = spelling.split()
        takes_suffix = parts[-1].endswith("+") if parts else False
        bare = [part.removesuffix("+") for part in parts]
        variants = [[word.replace("~", "") for word in bare]]
        if any("~" in word for word in bare):
            variants.append([word.replace("~", "ال") for word in bare])
        for nth, variant in enumerate(variants):
            yield Form(line_form(" ".join(variant)))
            if takes_suffix:
                yield from _with_suffix(variant, tanwin=nth == 0)


def _with_suffix(parts: list[str], *, tanwin: bool) -> Iterator[Form]:
    *head, last = parts
    stem = last
    if last.endswith("ة"):
        stem = last[:-1] + "ت"
    elif last.endswith("وا"):
        stem = last[:-1]
    elif tanwin:
        yield Form(line_form(" ".join([*head, f"{last}ا"])))
    if tanwin:
        for pronoun in _PRONOUNS:
            yield Form(line_form(" ".join([*head, stem + pronoun])), pronoun)


def read_table(path: Path, required: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and cells by column of each line of a tab-separated file.

    ``#`` begins a comment, the first other line names the columns, missing cells at the end are
    empty. Raises RasidError naming file, line and reason.
    """
    lines = _lines(path)
    columns: list[str] = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if not columns:
            columns = cells
            missing = [name for name in required if name not in columns]
            if missing:
                raise broken(path, number, f"has no column {', '.join(missing)}")
            continue
        if len(cells) > len(columns):
            raise broken(path, number, f"has {len(cells)} cells for {len(columns)} columns")
        cells += [""] * (len(columns) - len(cells))
        yield number, dict(zip(columns, cells, strict=True))


def _lines(path: Path) -> list[str]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RasidError(f"{path} could not be read ({error.strerror}); check the file.") from error
    try:
        return data.decode("utf-8").splitlines()
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
        raise broken(path, number, "is not written in UTF-8") from error


def broken(path: Path, line: int, reason: str) -> RasidError:
    """The error for a line of a resource that cannot be used."""
    return RasidError(f"{path}:{line} {reason}; correct the line or take it out.")


def read_lexicon(path: Path, checks: Mapping[str, Check]) -> list[Entry]:
    """The entries of one lexicon, named by the file; ``checks`` has a check for each column.

    A column that may be empty may also be missing, so that a list of one's own outlives new ones.

    Raises RasidError naming file, line and reason for a line that does not fit.
    """
    entries = []
    needed = [column for column, check in checks.items() if not _takes_nothing(check)]
    for number, row in read_table(path, ("form", *needed)):
        row = dict.fromkeys(checks, "") | row
        form = row.pop("form")
        if not form or not all(f.line for f in spell_out(form)):
            raise broken(path, number, "has no form")
        for column, check in checks.items():
            try:
                check(row[column])
            except ValueError as error:
                raise broken(path, number, f"has a wrong {column} ({error})") from error
        entries.append(Entry(path.stem, form, row))
    return entries


def _takes_nothing(check: Check) -> bool:
    """Whether a column may be left empty."""
    try:
        check("")
    except ValueError:
        return False
    return True
