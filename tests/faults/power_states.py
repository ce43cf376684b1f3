"""The states that are judged: each single loss, pairs, and seeded others."""

import random

from power_model import Sync
from power_moment import Moment

PAIRS = 2000  # of one interval; of more, so many seeded ones
IN_VAIN = 1000  # seeded losses in a row that make no new state: there is none


def moments(log, ordered):
    for calls in range(log.begin, len(log.texts) + 1):
        yield Moment(log, calls, ordered)


def is_end(log, calls):
    """Whether a sync, or nothing, follows these calls: an interval ends."""
    return calls == len(log.texts) or any(
        isinstance(o, Sync) and o.call == calls for o in log.operations)


def last_sync(moment):
    return max((o.call for o in moment.operations if isinstance(o, Sync)),
               default=-1)


def is_recent(moment, item, since):
    kind, what = item
    if kind == "name":
        return what.call > since
    return moment.data[what][-1].call > since


def apart(one, other):
    """Whether two losses are of two things."""
    return one[0] == "name" or other[0] == "name" or one[1] != other[1]


def pairs(moment, items):
    """Two losses of what was done since the last sync."""
    since = last_sync(moment)
    items = [i for i in items if is_recent(moment, i, since)]
    found = [[other, one] for i, one in enumerate(items)
             for other in items[:i] if apart(one, other)]
    if len(found) > PAIRS:
        found = random.Random(len(found)).sample(found, PAIRS)
    return found


def everything(moment):
    lost = [("name", operation) for operation in moment.names]
    for node in sorted(moment.data):
        kinds = moment.variants(node)
        if kinds:
            lost.append(("old" if "old" in kinds else sorted(kinds)[0], node))
    return lost


def planned(log, ordered, with_pairs=True):
    """(moment, losses) of the states that are always looked at."""
    for moment in moments(log, ordered):
        items = moment.items()
        yield moment, []
        yield moment, everything(moment)
        for item in items:
            yield moment, [item]
        if not with_pairs or not is_end(log, moment.calls):
            continue
        for pair in pairs(moment, items):
            yield moment, pair


def seeded(log, ordered, seed):
    """Random legal losses at random moments, without end."""
    source = random.Random(seed)
    known = list(moments(log, ordered))
    while True:
        moment = source.choice(known)
        share = source.choice((0.1, 0.3, 0.5, 0.9))
        lost = [("name", o) for o in moment.names if source.random() < share]
        for node in sorted(moment.data):
            if source.random() < share and moment.variants(node):
                lost.append((moment.part(node, source), node)
                            if source.random() < 0.5 else
                            (source.choice(sorted(moment.variants(node))),
                             node))
        yield moment, lost


class Seen:
    """Tells new states from those that were there before."""

    def __init__(self, log):
        self.calls = len(log.texts)
        self.known = set()

    def is_new(self, state):
        key = state.digest(), state.moment.calls == self.calls
        if key in self.known:
            return False
        self.known.add(key)
        return True


def states(log, seed=1, count=2000, ordered=False):
    """(state, losses) of all states that differ: the planned ones, then at
    most count seeded ones."""
    seen = Seen(log)
    for moment, lost in planned(log, ordered):
        state = moment.state(lost)
        if seen.is_new(state):
            yield state, lost
    found = in_vain = 0
    for moment, lost in seeded(log, ordered, seed):
        if found == count or in_vain == IN_VAIN:
            break
        state = moment.state(lost)
        in_vain += 1
        if seen.is_new(state):
            yield state, lost
            found += 1
            in_vain = 0


def sample(log, seed, count, ordered=False, with_pairs=True):
    """(state, losses) of some of the planned states, seeded."""
    found = list(planned(log, ordered, with_pairs))
    random.Random(seed).shuffle(found)
    seen = Seen(log)
    for moment, lost in found:
        state = moment.state(lost)
        if seen.is_new(state):
            yield state, lost
            count -= 1
        if count == 0:
            break
