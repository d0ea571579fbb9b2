"""A revision is named by all it says, and heads do not depend on the order of arrival."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.core.revision import (
    Reason,
    Revision,
    canonical_json,
    heads,
    is_intact,
    make_revision,
)
from rasid.core.vocabulary import RevisionKind

BODIES = st.dictionaries(
    st.text(max_size=5),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text('اب\u200f😀"\\', max_size=5),
        lambda inner: st.lists(inner, max_size=3),
        max_leaves=5,
    ),
    max_size=4,
)
REASONS = st.none() | st.builds(Reason, code=st.none() | st.text(), comment=st.text(max_size=9))


@st.composite
def revisions(draw: st.DrawFn) -> Revision:
    return make_revision(
        subject=draw(st.sampled_from(["s-1", "e-1"])),
        kind=draw(st.sampled_from(RevisionKind)),
        parents=draw(st.lists(st.sampled_from(["a" * 64, "b" * 64]), unique=True)),
        author=draw(st.sampled_from(["سلمى", "كريم"])),
        time=f"2026-01-0{draw(st.integers(1, 9))}T00:00:00.000000Z",
        reason=draw(REASONS),
        body=draw(BODIES),
    )


@given(revisions())
def test_a_revision_is_intact_as_it_was_made(revision: Revision) -> None:
    assert is_intact(revision)
    assert is_intact(replace(revision, parents=tuple(reversed(revision.parents))))


@given(revisions(), revisions())
def test_whatever_is_changed_shows(revision: Revision, other: Revision) -> None:
    for field in ("subject", "kind", "parents", "author", "time", "reason", "body"):
        changed = replace(revision, **{field: getattr(other, field)})
        same = canonical_json(_said(changed)) == canonical_json(_said(revision))
        assert is_intact(changed) == same


def _said(revision: Revision) -> object:
    reason = revision.reason and [revision.reason.code, revision.reason.comment]
    parents = sorted(revision.parents)
    said = [revision.subject, revision.kind, revision.author, revision.time]
    return [*said, parents, reason, revision.body]


def chain(*steps: tuple[str, list[int]]) -> list[Revision]:
    """Revisions of one subject by author and by the indexes of their parents."""
    made: list[Revision] = []
    for number, (author, parents) in enumerate(steps):
        revision = make_revision(
            subject="s-1",
            kind=RevisionKind.CORRECT,
            parents=[made[parent].id for parent in parents],
            author=author,
            time=f"2026-01-01T00:00:00.{number:06}Z",
            body={"number": number},
        )
        made.append(revision)
    return made


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ([("أ", [])], [0]),
        ([("أ", []), ("أ", [0]), ("ب", [1])], [2]),
        ([("أ", []), ("أ", [0]), ("ب", [0])], [2, 1]),
        ([("أ", []), ("أ", [0]), ("ب", [0]), ("ج", [1, 2])], [3]),
    ],
)
@given(random=st.randoms(use_true_random=False))
def test_heads_are_what_nobody_decided_after(
    random: object, steps: list[tuple[str, list[int]]], expected: list[int]
) -> None:
    made = chain(*steps)
    shuffled = list(made)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert heads(shuffled) == [made[index] for index in expected]


@given(BODIES)
def test_canonical_json_has_one_spelling(body: dict[str, object]) -> None:
    backwards = dict(reversed(body.items()))
    assert canonical_json(body) == canonical_json(backwards)


def test_nan_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        canonical_json({"n": float("nan")})
