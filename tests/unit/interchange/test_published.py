"""Publication dates of many spellings become ISO days; what is none is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.errors import RasidError
from rasid.interchange.published import looks_like_date, read_published


@pytest.mark.parametrize(
    "written",
    [
        "2017-11-03",
        "2017/11/3",
        "2017-11-03T23:30:00+03:00",
        "2017-11-03 08:00",
        "03/11/2017",
        "3.11.2017",
        "03-11-2017 10:15",
        "20171103",
        " 2017-11-03 ",
        "٢٠١٧-١١-٠٣",
        "٣/١١/٢٠١٧",
        "3 تشرين الثاني 2017",
        "3 تشرين الثاني / نوفمبر 2017",
        "3 من نوفمبر، 2017",
        "٣ نوفمبر ٢٠١٧",
        "3 Nov 2017",
        "3 November 2017",
        "Fri, 03 Nov 2017 10:00:00 +0000",
    ],
)
def test_one_day_in_many_spellings(written: str) -> None:
    assert read_published(written) == "2017-11-03"
    assert looks_like_date(written)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "أمس",
        "10",
        "2017",
        "2017-11",
        "2017-02-30",
        "31/04/2017",
        "02/13/2017",
        "0000-00-00",
        "1017-11-03",
        "43042",
        "1509667200",
        "3 شباط / نوفمبر 2017",
        "3 رمضان 2017",
        "2017-11/03",
        "https://example.org/2017/11/03",
    ],
)
def test_nonsense_is_no_date(written: str) -> None:
    assert not looks_like_date(written)
    with pytest.raises(RasidError, match="is no publication date"):
        read_published(written)


@given(st.text(max_size=40))
def test_any_cell_is_a_day_or_is_refused(written: str) -> None:
    if looks_like_date(written):
        assert len(read_published(written)) == len("2017-11-03")


@given(st.dates())
def test_iso_days_come_back_as_they_are(day: object) -> None:
    if str(day) >= "1900":
        assert read_published(str(day)) == str(day)
