"""Where a span comes apart: at a list's «و» or comma, or where the reader says."""

import re
from collections.abc import Callable, Sequence

Beginnings = Callable[[str, int], Sequence[int]]
"""Where the word around a place of a text may begin, the outermost first, as ``Clitics.edges``."""

# White space, commas and a conjunction written apart: none of it belongs to either part.
_BETWEEN = re.compile(r"(?:[\s،,؛;/–-]|(?<![\w])(?:و|أو|او|ثم)(?=[\s\d“«\"]))+")
_COMMA = re.compile(r"(?<!\d)[،,؛;]|[،,؛;](?!\d)")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u064b-\u065f\u0670])*")


def part_at(
    text: str, start: int, end: int, place: int, beginnings: Beginnings
) -> tuple[int, int] | None:
    """End of the first part and start of the second of ``[start, end)`` parted at a place.

    What joins them belongs to neither. None where either would be empty.
    """
    if not start < place < end:
        return None
    first_end, second_start = place, place
    edges = beginnings(text, place)
    if edges and edges[0] <= place <= edges[-1]:  # before a word, or inside what is attached to it
        first_end, second_start = edges[0], edges[-1]
    for between in _BETWEEN.finditer(text, start, end):
        if between.start() <= first_end <= between.end():
            first_end = between.start()
        if between.start() <= second_start <= between.end():
            second_start = between.end()
    attached = beginnings(text, second_start)
    if attached and attached[0] == second_start and _is_joined(text, attached):
        second_start = attached[1]
    return (first_end, second_start) if start < first_end and second_start < end else None


def first_part(text: str, start: int, end: int, beginnings: Beginnings) -> tuple[int, int] | None:
    """The same at the first comma or «و» between words of ``[start, end)``; None without one."""
    places = [comma.start() for comma in _COMMA.finditer(text, start + 1, end - 1)]
    for word in _WORD.finditer(text, start + 1, end):
        apart = text[word.start() - 1].isspace()
        alone = word[0] == "و" and word.end() < end
        if apart and (alone or _is_joined(text, beginnings(text, word.start()))):
            places.append(word.start())
            break
    parts = (part_at(text, start, end, place, beginnings) for place in sorted(places))
    return next((part for part in parts if part is not None), None)


def _is_joined(text: str, edges: Sequence[int]) -> bool:
    """Whether a word begins with a conjunction."""
    return len(edges) > 1 and text[edges[0]] == "و"
