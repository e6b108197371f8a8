"""What nothing has touched since the last run stays as it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from rashomon.linking.actors.group import Group
from rashomon.linking.actors.keeping import Kept
from rashomon.linking.actors.outcome import Outcome
from rashomon.linking.actors.spellings import Bearer, Named, Spelling
from rashomon.linking.actors.table import Table


def touch_renamed(bearers: Mapping[Named, Bearer], table: Table, kept: Kept) -> None:
    """Touch the names whose offices or owners are states that are shown under another name now."""
    changed = {state for state in table.shown if table.shown[state] != kept.written.get(state)}
    if not changed:
        return

    def of_changed(part: Spelling) -> bool:
        return part.key.partition("@")[2] in changed or any(
            office.partition("\t")[2] in changed for office in part.offices
        )

    for bearer in bearers.values():
        bearer.touched = bearer.touched or any(of_changed(part) for part in bearer.parts)


def _before(group: Group | None) -> int:
    if group is None:
        return -1
    return group.before if group.before >= 0 else group.members[0].parts[0].actor


def blocks_moved(outcome: Outcome) -> set[str]:
    """Give the blocks, else as they were, of persons who gained or lost an office without a name."""
    moved: set[int] = set()
    for answer in outcome.answers:
        now = _before(answer.group)
        if answer.office.actor != now or now < 0:
            moved |= {answer.office.actor, now}
    return {g.block for g in outcome.people.groups if not g.touched and g.before in moved}


def mark_unchanged(outcome: Outcome, table: Table) -> None:
    """Mark the groups that are what they were in the last run; those of persons are by their blocks."""
    sizes = Counter(s.actor for s in table.spellings.values() if s.actor >= 0)
    for group in outcome.groups:
        parts = [part for member in group.members for part in member.parts]
        number = parts[0].actor
        group.grown = (
            number >= 0 and sizes[number] == len(parts) and all(part.actor == number for part in parts)
        )
        group.touched = not group.grown or any(member.touched for member in group.members)
        group.before = number if group.grown else -1
