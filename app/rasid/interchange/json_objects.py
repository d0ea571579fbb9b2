"""Reads JSON Lines and JSON files: rows of any names, and records of our own (codebook §5)."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rasid.core.record import Record, from_builtins
from rasid.errors import RasidError
from rasid.interchange.decoding import UndecodableError, decode
from rasid.interchange.rows import Coded, Row, bounded_lines, open_text, too_long
from rasid.interchange.sources import MAX_JSON_BYTES, Form, Remark, Source

_SHOWN = 40


def read_json_lines(source: Source, encoding: str | None) -> Iterator[Row | Coded | Remark]:
    """One object a line; a remark for each line that is none.

    UndecodableError where the file is no text, UnicodeDecodeError where it stops being any.
    """
    return _classified(json_lines(source, encoding))


def read_json(source: Source, encoding: str | None) -> Iterator[Row | Coded | Remark]:
    """One object, or a list of them; a file of several lines of objects counts as JSON Lines."""
    return _classified(json_values(source, encoding))


@dataclass(frozen=True, slots=True)
class Value:
    """One JSON value of a file; ``where`` is file and line, or file and place in its list."""

    where: str
    value: Any
    encoding: str


def json_lines(source: Source, encoding: str | None) -> Iterator[Value | Remark]:
    """The value on each line; a remark for each line that is none."""
    with open_text(source, encoding) as stream:
        for number, line in enumerate(bounded_lines(stream), 1):
            where = f"{source.name}:{number}"
            if line is None:
                yield Remark(where, too_long())
            elif line.strip():
                yield _from_line(line, where, stream.encoding)


def json_values(source: Source, encoding: str | None) -> Iterator[Value | Remark]:
    """The one value of a file, the items of its list, or those on its lines.

    Only a file that is called JSON Lines may be larger than can be held.
    """
    if source.form is Form.JSON_LINES:
        yield from json_lines(source, encoding)
        return
    if source.size > MAX_JSON_BYTES:
        raise UndecodableError(
            "is larger than {most} MB; save it as JSON Lines", most=MAX_JSON_BYTES >> 20
        )
    decoded = decode(source.path.read_bytes(), encoding)
    try:
        value = _parsed(decoded.text)
    except UndecodableError:
        if not _is_object(decoded.text.lstrip().partition("\n")[0]):
            raise
        yield from json_lines(source, encoding)
        return
    if not isinstance(value, list):
        yield Value(source.name, value, decoded.encoding)
        return
    for number, item in enumerate(value, 1):
        yield Value(f"{source.name}[{number}]", item, decoded.encoding)


def _from_line(line: str, where: str, encoding: str) -> Value | Remark:
    try:
        return Value(where, _parsed(line), encoding)
    except UndecodableError as error:
        return Remark(where, error)


def _parsed(text: str) -> Any:
    """The value of a JSON text; one key twice in an object is refused, as nobody knows which."""
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except RecursionError:
        raise UndecodableError("is not JSON of any depth a report has") from None
    except ValueError as error:
        raise UndecodableError("is not JSON ({why})", why=str(error)) from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        twice, _ = Counter(key for key, _ in pairs).most_common(1)[0]
        raise UndecodableError("has “{key}” twice in one object", key=twice[:_SHOWN])
    return made


def _no_number(name: str) -> None:
    raise UndecodableError("is not JSON ({why})", why=f"{name} is no number")


def _is_object(line: str) -> bool:
    try:
        return isinstance(_parsed(line), dict)
    except UndecodableError:
        return False


def _classified(values: Iterator[Value | Remark]) -> Iterator[Row | Coded | Remark]:
    for each in values:
        yield each if isinstance(each, Remark) else _class_of(each.value, each.where, each.encoding)


def _class_of(value: Any, where: str, encoding: str) -> Row | Coded | Remark:
    if not isinstance(value, dict):
        return Remark(where, RasidError("is no JSON object"))
    report = value.get("report")
    if isinstance(report, dict) and "sha256" in report:
        text = value.get("text", report.get("text"))
        try:
            record = from_builtins(value, Record)
        except RasidError as error:
            return Remark(where, error)
        return Coded(where, record, text if isinstance(text, str) else None)
    return Row(where, dict(_written(value)), encoding)


def _written(value: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Strings as they stand and numbers as text; lists, objects and nulls fill no column."""
    for name, item in value.items():
        if isinstance(item, str):
            yield name, item
        elif isinstance(item, int | float) and not isinstance(item, bool):
            yield name, str(item)
