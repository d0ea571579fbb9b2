"""``rasid policy``: how claims are made into numbers, and what each choice does to the totals."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rasid.cli.options import as_option, bidi_option, json_option, project_argument
from rasid.cli.terminal import Bidi, Screen, print_json
from rasid.core.policy import CHOICES, Policy, policy_name, policy_values

if TYPE_CHECKING:
    from rasid.core.bounds import Bounds
    from rasid.core.effect import Effect

_set_option = click.option(
    "--set", "choices", metavar="CHOICE=VALUE", multiple=True, help="One choice; may be repeated."
)


@click.group()
def policy() -> None:
    """Choose how vague counts, doubtful claims and tolls over time enter totals and tables."""


@policy.command("list")
@project_argument
@json_option
@bidi_option
def list_(project: Path, as_json: bool, bidi: Bidi) -> None:
    """List the policies of PROJECT; the one in force is marked."""
    from rasid.core.record import to_builtins
    from rasid.review.policies import find_policies
    from rasid.storage.project import Project

    with Project.open(project, read_only=True) as opened:
        found = find_policies(opened)
    if as_json:
        print_json(map(to_builtins, found))
        return
    rows = [
        (
            each.policy.name,
            "contested" if each.contested else "in force" if each.in_force else "",
            each.version or "",
            each.author or "",
            (each.time or "")[:16].replace("T", " "),
        )
        for each in found
    ]
    Screen(bidi).table(("policy", "", "version", "by", "at"), rows)


@policy.command()
@project_argument
@click.argument("name", required=False)
@click.option("--history", is_flag=True, help="What it was before, newest first.")
@json_option
@bidi_option
def show(project: Path, name: str | None, history: bool, as_json: bool, bidi: Bidi) -> None:
    """Say what the policy NAME of PROJECT decides; without NAME the one in force.

    With --json it is what `rasid export --policy FILE.json` and --from read.
    """
    from rasid.review.policies import get_policy, policy_in_force, versions_of
    from rasid.storage.project import Project

    with Project.open(project, read_only=True) as opened:
        found = get_policy(opened, name) if name else policy_in_force(opened)
        versions = versions_of(opened, found.name) if history else []
    if history:
        rows = [(at[:16].replace("T", " "), who, _changes(then)) for then, who, at in versions]
        Screen(bidi).table(("at", "by", "other than the codebook"), rows)
    elif as_json:
        print_json(policy_values(found))
    else:
        click.echo(found.name, err=True)
        told = [(key, choice.value, choice.effect) for key, choice in found.choices().items()]
        Screen(bidi).table(("choice", "value", "what it does"), told)


def _changes(policy_: Policy) -> str:
    others = Policy().choices()
    changed = (
        f"{key}={choice.value}"
        for key, choice in policy_.choices().items()
        if choice is not others[key]
    )
    return " ".join(changed) or "–"


@policy.command()
@project_argument
@click.argument("name")
@click.option("--from", "base", metavar="NAME|FILE.json", default="codebook", show_default=True)
@_set_option
@as_option
def make(project: Path, name: str, base: str, choices: tuple[str, ...], author: str) -> None:
    """Save a policy as NAME in PROJECT; made again it has a new version.

    \b
    rasid policy make p.rasid ours --from acled-like --set tens=plural --as Lead
    rasid policy use p.rasid ours --as Lead
    rasid decide p.rasid undo --as Lead                    takes the newest step back
    """
    from dataclasses import replace

    from rasid.review.policies import get_policy, make_policy
    from rasid.storage.project import Project

    with Project.open(project) as opened:
        made = replace(_with(get_policy(opened, base), choices), name=policy_name(name))
        make_policy(opened, made, author=author)
    click.echo(f"{made.name} is saved: {_changes(made)}.", err=True)


def _with(policy_: Policy, choices: Sequence[str]) -> Policy:
    for each in choices:
        name, equals, value = each.partition("=")
        if not equals:
            raise click.UsageError(f"--set {each}: write CHOICE=VALUE.")
        policy_ = policy_.choose(name, value)
    return policy_


@policy.command()
@project_argument
@click.argument("name")
@as_option
def use(project: Path, name: str, author: str) -> None:
    """Let the policy NAME hold in PROJECT from now on."""
    from rasid.review.policies import use_policy
    from rasid.storage.project import Project

    with Project.open(project) as opened:
        use_policy(opened, name, author=author)
    click.echo(f"{name} is in force.", err=True)


@policy.command()
@project_argument
@click.argument("name")
@as_option
def withdraw(project: Path, name: str, author: str) -> None:
    """Take the policy NAME out of PROJECT; its history stays."""
    from rasid.review.policies import withdraw_policy
    from rasid.storage.project import Project

    with Project.open(project) as opened:
        withdraw_policy(opened, name, author=author)
    click.echo(f"{name} is withdrawn.", err=True)


@policy.command()
@project_argument
@click.argument("name", required=False)
@_set_option
@click.option("--include", type=click.Choice(["confirmed", "verified"]), default="confirmed")
@click.option("--snapshot", metavar="NAME", help="Over what this snapshot keeps.")
@json_option
@bidi_option
def effect(
    project: Path,
    name: str | None,
    choices: tuple[str, ...],
    include: str,
    snapshot: str | None,
    as_json: bool,
    bidi: Bidi,
) -> None:
    """Show the totals of PROJECT under the policy NAME, and under each other choice.

    ``events`` are told otherwise than under NAME; ``moved`` dead come under another month,
    governorate or party. Nothing is written.
    """
    from rasid.core.record import to_builtins
    from rasid.core.vocabulary import Include
    from rasid.publishing.effects import policy_effects, policy_of
    from rasid.review.policies import get_policy
    from rasid.storage.project import Project

    with Project.open(project, read_only=True) as opened:
        base = get_policy(opened, name) if name else policy_of(opened, snapshot)
        chosen = _with(base, choices)
        found = policy_effects(opened, chosen, include=Include(include), snapshot=snapshot)
    if as_json:
        print_json(map(to_builtins, found))
        return
    Screen(bidi).table(
        ("choice", "", "value", "low", "best", "high", "difference", "events", "moved", "effect"),
        _effect_rows(found),
    )


def _effect_rows(found: Sequence["Effect"]) -> list[tuple[object, ...]]:
    rows, before = list[tuple[object, ...]](), ""
    made = {each.choice: each.dead for each in found if each.chosen}
    for each in found:
        value = CHOICES[each.choice](each.value)
        rows.append(
            (
                each.choice if each.choice != before else "",
                "•" if each.chosen else "",
                each.value,
                each.dead.low,
                each.dead.best,
                "…" if each.dead.high is None else each.dead.high,
                "" if each.chosen else _difference(made[each.choice], each.dead),
                "" if each.chosen else each.events,
                each.moved or "",
                value.effect,
            )
        )
        before = each.choice
    return rows


def _difference(made: "Bounds", other: "Bounds") -> str:
    return f"{other.best - made.best:+d}" if other.best != made.best else "0"
