"""Shares of months and of victims add up, whatever is spread over how many days."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rasid.core.bounds import Bounds
from rasid.core.cells import cells
from rasid.core.event import Casualty, Event, EventDate
from rasid.core.policy import READY
from rasid.core.tally import month_key
from rasid.core.vocabulary import Basis, CasualtyKind, DatePrecision, EventType
from rasid.publishing.monthly import by_month


@given(
    told=st.lists(st.tuples(*[st.integers(0, 40)] * 3).map(sorted), min_size=1, max_size=6),
    length=st.integers(1, 70),
)
def test_shares_of_months_add_up_both_ways(told: list[list[int]], length: int) -> None:
    """Every month to what the whole has there, every fact to what it says."""
    toll = Casualty(id="c-1", kind=CasualtyKind.KILLED, basis=Basis.CUMULATIVE)
    end = (date(2019, 1, 20) + timedelta(days=length)).isoformat()
    event = Event(
        id="e-1",
        type=EventType.CLASH,
        date=EventDate(start="2019-01-20", end=end, precision=DatePrecision.DAYS),
        casualties=(toll,),
    )
    counted = [(str(nth), Bounds(min(pair), max(pair), max(pair))) for nth, pair in enumerate(told)]
    policy = READY["acled-like"]
    whole = sum((says for _, says in counted), Bounds())
    months = dict[str, int]()
    for cell in cells(event, whole, policy):
        month = month_key(cell.date)
        months[month] = months.get(month, 0) + cell.dead.best
    shares = [*by_month(event, counted, policy)]
    for victims, says in counted:
        assert sum((dead for of, _, dead in shares if of == victims), Bounds()) == says
    for month, best in months.items():
        assert sum(dead.best for _, at, dead in shares if at == month) == best
    assert all(0 <= dead.low <= dead.best <= (dead.high or 0) for _, _, dead in shares)
