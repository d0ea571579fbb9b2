"""The feature structures of a UIMA CAS: text, words, spans and events of a report.

Begin and end are UTF-16 units, as everywhere in UIMA. They are written without a library, which
would take ten times as long; tests read them with one.
"""

from collections.abc import Iterator
from typing import Any

from rasid.core.offsets import Utf16Map
from rasid.core.record import encode
from rasid.interchange.formats.frames import Annotated
from rasid.interchange.formats.tokens import Tokeniser

_SEGMENT = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type."
TOKEN, SENTENCE = f"{_SEGMENT}Token", f"{_SEGMENT}Sentence"
SPAN, EVENT = "webanno.custom.Span", "webanno.custom.Event"
LINK, LINKS = "webanno.custom.EventArgumentsLink", "uima.cas.FSArray"
SOFA, LANGUAGE = "uima.cas.Sofa", "uima.tcas.DocumentAnnotation"
VIEW = "_InitialView"
STRING, ANNOTATION, TOP = "uima.cas.String", "uima.tcas.Annotation", "uima.cas.TOP"

TYPES: dict[str, tuple[str, dict[str, str]]] = {
    SENTENCE: (ANNOTATION, {}),
    TOKEN: (ANNOTATION, {}),
    SPAN: (ANNOTATION, dict.fromkeys(("label", "uid", "identifier", "json"), STRING)),
    EVENT: (
        ANNOTATION,
        {**dict.fromkeys(("label", "uid", "json"), STRING), "arguments": f"{LINK}[]"},
    ),
    LINK: (TOP, {"role": STRING, "target": ANNOTATION}),
}
"""What we add to UIMA's types: the type above, and the features with their ranges."""

Structure = dict[str, Any]
"""A feature structure in the form of JSON CAS 0.4; ``@`` begins a reference."""


def structures(document: Annotated, tokeniser: Tokeniser) -> list[Structure]:
    """The structures of a report, numbered from 1; the first is the text."""
    sofa = {"sofaNum": 1, "sofaID": VIEW, "mimeType": "text/plain", "sofaString": document.text}
    made: list[Structure] = [{"%ID": 1, "%TYPE": SOFA, **sofa}]
    units = Utf16Map.of(document.text)
    names = dict[str, int]()
    for type_, start, end, features in _annotations(document, tokeniser):
        number = len(made) + 1
        begin, stop = units.to_utf16(start), units.to_utf16(end)
        one = {"%ID": number, "%TYPE": type_, "@sofa": 1, "begin": begin, "end": stop}
        made.append(one)
        if features:  # most are words, and have none
            one |= features
            if "uid" in features:
                names[features["uid"]] = number
    for frame in document.frames:
        links = []
        for role, span in frame.arms:
            links.append(len(made) + 1)
            made.append({"%ID": links[-1], "%TYPE": LINK, "role": role, "@target": names[span]})
        made.append({"%ID": len(made) + 1, "%TYPE": LINKS, "%ELEMENTS": links})
        made[names[frame.id] - 1]["@arguments"] = len(made)
    return made


def members(made: list[Structure]) -> list[int]:
    """The numbers of the annotations, which are what a view lists."""
    return [each["%ID"] for each in made if "begin" in each]


def _annotations(
    document: Annotated, tokeniser: Tokeniser
) -> Iterator[tuple[str, int, int, Structure]]:
    """Type, code points and features of each."""
    yield LANGUAGE, 0, len(document.text), {"language": "ar"}
    for tokens in tokeniser.sentences(document.text):
        yield SENTENCE, tokens[0].start, tokens[-1].end, {}
        for token in tokens:
            yield TOKEN, token.start, token.end, {}
    for span in document.spans:
        features = {"label": span.label.value, "uid": span.id}
        if span.link:
            features["identifier"] = span.link
        features["json"] = encode(document.said[span.id])
        yield SPAN, span.start, span.end, features
    for frame in document.frames:
        features = {"label": frame.type, "uid": frame.id, "json": encode(frame.values)}
        yield EVENT, frame.at.start, frame.at.end, features
