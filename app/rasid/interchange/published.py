"""Reads a publication date as it stands in a table or an option, and refuses what is none."""

import re
from datetime import date
from email.utils import parsedate

from rasid.errors import RasidError

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ].*)?")
_DAY_FIRST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[T ,].*)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_WITH_MONTH_NAME = re.compile(r"(\d{1,2})\s+(?:من\s+)?([^\d]+?)\s*[,،]?\s+(\d{4})")
_EARLIEST = 1900

# The Levantine names first, then those of Egypt and the Gulf, the Maghreb, and English.
_MONTHS = (
    ("كانون الثاني", "يناير", "جانفي", "january", "jan"),
    ("شباط", "فبراير", "فيفري", "february", "feb"),
    ("آذار", "مارس", "march", "mar"),
    ("نيسان", "أبريل", "ابريل", "إبريل", "أفريل", "april", "apr"),
    ("أيار", "ايار", "مايو", "ماي", "may"),
    ("حزيران", "يونيو", "يونيه", "جوان", "june", "jun"),
    ("تموز", "يوليو", "يوليه", "جويلية", "july", "jul"),
    ("آب", "أغسطس", "اغسطس", "أوت", "august", "aug"),
    ("أيلول", "ايلول", "سبتمبر", "september", "sep"),
    ("تشرين الأول", "تشرين الاول", "أكتوبر", "اكتوبر", "october", "oct"),
    ("تشرين الثاني", "نوفمبر", "november", "nov"),
    ("كانون الأول", "كانون الاول", "ديسمبر", "december", "dec"),
)
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}


def read_published(value: str) -> str:
    """The ISO day of a publication date; RasidError where it is none.

    Where both could be days the day stands before the month, as in all Arabic dates. A time of
    day and a zone are dropped: the day is the one that was written.
    """
    text = " ".join(value.translate(_DIGITS).split())
    found = _numbers(text)
    if found is not None and found[0] >= _EARLIEST:
        try:
            return date(*found).isoformat()
        except ValueError:
            pass
    raise RasidError("“{value}” is no publication date. Write it as 2017-11-03.", value=value[:40])


def looks_like_date(value: str) -> bool:
    """Whether a cell holds a publication date."""
    try:
        read_published(value)
    except RasidError:
        return False
    return True


def _numbers(text: str) -> tuple[int, int, int] | None:
    """Year, month and day as written, not yet checked."""
    if match := _YEAR_FIRST.fullmatch(text):
        return int(match[1]), int(match[3]), int(match[4])
    if match := _DAY_FIRST.fullmatch(text):
        return int(match[4]), int(match[3]), int(match[1])
    if match := _COMPACT.fullmatch(text):
        return int(match[1]), int(match[2]), int(match[3])
    if (match := _WITH_MONTH_NAME.fullmatch(text)) and (month := _month(match[2])):
        return int(match[3]), month, int(match[1])
    if (parsed := parsedate(text)) is not None:
        return parsed[:3]
    return None


def _month(name: str) -> int | None:
    """The number of a month; «تشرين الثاني / نوفمبر» gives both names, which must agree."""
    found = {_MONTH_OF.get(part.strip().lower()) for part in name.split("/")}
    return found.pop() if len(found) == 1 else None
