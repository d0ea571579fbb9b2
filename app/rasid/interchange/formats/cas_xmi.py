"""``cas-xmi/``: a UIMA CAS in XMI 1.0 for each report, and ``TypeSystem.xml``."""

import re
from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape

from rasid.core.tally import Tally
from rasid.interchange.formats import cas
from rasid.interchange.formats.frames import HELD_AS_NOTE, annotated
from rasid.interchange.formats.names import Format
from rasid.interchange.formats.tokens import Tokeniser
from rasid.interchange.formats.writer import Destination, FolderWriter, How
from rasid.interchange.selection import Selected
from rasid.storage.comments import CommentRow

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_IN_ATTRIBUTE = {'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
_DECLARED = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACES = {
    "cas": "http:///uima/cas.ecore",
    "tcas": "http:///uima/tcas.ecore",
    "custom": "http:///webanno/custom.ecore",
    "type": "http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore",
}
_HEAD = (
    f'{_DECLARED}<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" '
    + " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in _SPACES.items())
    + ' xmi:version="2.0"><cas:NULL xmi:id="0"/>\n'
)


_BARE = 5  # members of a word or sentence, which is its place and nothing else


class XmiWriter(FolderWriter):
    """Writes ``cas-xmi/``."""

    FORMAT = Format.CAS_XMI
    CANNOT_HOLD = HELD_AS_NOTE

    def __init__(self, destination: Destination) -> None:
        super().__init__(destination)
        self._tokeniser = Tokeniser(destination.own)
        self.keep("TypeSystem.xml", _type_system())

    def add(
        self, selected: Selected, _tallies: Mapping[str, Tally], _comments: Sequence[CommentRow]
    ) -> None:
        """One CAS."""
        document = annotated(self, selected)
        if _FORBIDDEN.search(document.text):
            why = "signs that XML forbids are blanks"
            self.lose(selected, "", "text", How.FLATTENED, why)
        made = cas.structures(document, self._tokeniser)
        content = _HEAD + "".join(_elements(made)) + "</xmi:XMI>\n"
        self.keep(f"{document.id}.xmi", content)


def in_xml(text: str) -> str:
    """A text with a blank for each sign that XML forbids, so that places stay."""
    return _FORBIDDEN.sub(" ", text)


def _elements(made: list[cas.Structure]) -> Iterator[str]:
    lists = {each["%ID"]: each["%ELEMENTS"] for each in made if "%ELEMENTS" in each}
    for each in made:
        if "%ELEMENTS" in each:
            continue  # told in the feature that refers to it
        element = _ELEMENTS[each["%TYPE"]]
        if len(each) == _BARE:
            place = f'begin="{each["begin"]}" end="{each["end"]}"'
            yield f'<{element} xmi:id="{each["%ID"]}" sofa="1" {place}/>\n'
            continue
        attributes = f'xmi:id="{each["%ID"]}"'
        for name, value in each.items():
            if name[0] == "%":
                continue
            if name == "@arguments":
                value = " ".join(map(str, lists[value]))
            said = escape(in_xml(value), _IN_ATTRIBUTE) if isinstance(value, str) else value
            attributes += f' {name.removeprefix("@")}="{said}"'
        yield f"<{element} {attributes}/>\n"
    yield f'<cas:View sofa="1" members="{" ".join(map(str, cas.members(made)))}"/>\n'


_ELEMENTS = {
    type_: f"{type_.split('.')[-2]}:{type_.split('.')[-1]}"
    for type_ in (*cas.TYPES, cas.SOFA, cas.LANGUAGE)
}
"""The name of an element: the last part of its package, and its type."""


def _type_system() -> str:
    types = "".join(_type(name, *said) for name, said in cas.TYPES.items())
    space = "http://uima.apache.org/resourceSpecifier"
    return (
        f'{_DECLARED}<typeSystemDescription xmlns="{space}"><types>\n'
        f"{types}</types></typeSystemDescription>\n"
    )


def _type(name: str, above: str, features: Mapping[str, str]) -> str:
    told = ""
    for feature, range_ in features.items():
        element = range_.removesuffix("[]")
        several = f"<elementType>{element}</elementType>" if element != range_ else ""
        kind = cas.LINKS if several else range_
        told += (
            f"<featureDescription><name>{feature}</name><description/>"
            f"<rangeTypeName>{kind}</rangeTypeName>{several}</featureDescription>\n"
        )
    return (
        f"<typeDescription><name>{name}</name><description/>"
        f"<supertypeName>{above}</supertypeName>\n<features>{told}</features></typeDescription>\n"
    )
