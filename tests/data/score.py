"""score.py PROGRAM: hold points and ranks to another way of reckoning them.

Random trees of criteria and random figures, from a fixed seed, are scored by
the suite and, independently, in Python's fractions. A tree of 1,000 points
with 176 leaves under 54 groups, up to five levels deep, is scored beside a rule
of 100 points with capped bonus and minus. What must hold of any result is
looked at besides: a sum is the sum of its parts, nobody loses points by a
better figure, ranks are what the totals make them.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
from fractions import Fraction as F

PROGRAM = sys.argv[1]
HEAD = {
    'schema': 'thidua/scoring-rule/1', 'title': 'Bảng điểm',
    'document': {'number': '12/HD-SNV', 'date': '2027-01-05'}, 'year': 2027,
    'entered': '2027-01-06', 'campaign': 'thi-dua', 'clusters': ['khoi-1'],
    'from': '2027-01-01',
}
random.seed(1948)


def dec(value):
    """A decimal as JSON and YAML both have it."""
    value = F(value)
    text = f'{float(value):.6f}'.rstrip('0').rstrip('.')
    assert F(text) == value, value
    return Raw(text)


class Raw(float):
    def __new__(cls, text):
        made = super().__new__(cls, text)
        made.text = text
        return made

    def __repr__(self):
        return self.text


def write(value):
    if isinstance(value, Raw):
        return value.text
    if isinstance(value, dict):
        return '{' + ', '.join(f'{json.dumps(k)}: {write(v)}' for k, v in value.items()) + '}'
    if isinstance(value, list):
        return '[' + ', '.join(write(v) for v in value) + ']'
    return json.dumps(value, ensure_ascii=False)


def amount(low=0, high=200):
    return F(random.randrange(low * 100, high * 100 + 1), 100)


# A rule --------------------------------------------------------------------

def leaf(name, maximum, kind=None):
    kind = kind or random.choice(('ratio', 'share', 'half', 'half-amount', 'steps', 'cases',
                                  'count', 'judged', 'highest', 'outside', 'lower'))
    node = {'id': name, 'text': name, 'maximum': dec(maximum)}
    measure = {'unit': 'việc'}
    if kind == 'share':
        measure['of'] = 'share'
    if kind == 'lower':
        measure['better'] = 'lower'
    formula = {'ratio': {'kind': 'ratio'}, 'share': {'kind': 'ratio'}, 'lower': {'kind': 'ratio'},
               'half': {'kind': 'half-for-target', 'basis': 'per-cent'},
               'half-amount': {'kind': 'half-for-target', 'basis': 'amount'},
               'cases': {'kind': 'cases', 'cases': [
                   {'id': 'full', 'points': dec(maximum)}, {'id': 'half', 'points': dec(F(maximum) / 2)},
                   {'id': 'none', 'points': 0}]},
               'count': {'kind': 'count', 'each': dec(F(maximum) / 4)},
               'judged': {'kind': 'judged'}, 'highest': {'kind': 'highest'},
               'outside': {'kind': 'outside', 'from': 'PAR INDEX', 'scale': 100},
               'steps': {'kind': 'steps', 'steps': [
                   {'at_least': 90, 'points': dec(maximum)},
                   {'above': 50, 'below': 90, 'points': dec(F(maximum) / 2)},
                   {'at_most': 50, 'points': 0}]}}[kind]
    if kind in ('half', 'half-amount'):
        node['unassigned'] = 'beside'
    node['formula'] = formula
    if kind not in ('judged', 'cases'):
        node['measure'] = measure
    return node, kind


def tree(name, maximum, depth, kinds):
    """A node; the kinds of leaves are noted by id."""
    if depth == 0 or random.randrange(3) == 0:
        node, kind = leaf(name, maximum)
        kinds[name] = kind
        return node
    parts = random.randrange(2, 5)
    cuts = sorted(random.randrange(0, int(maximum * 4) + 1) for _ in range(parts - 1))
    sizes = [F(b - a, 4) for a, b in zip([0] + cuts, cuts + [int(maximum * 4)])]
    node = {'id': name, 'text': name, 'maximum': dec(maximum), 'criteria': [
        tree(f'{name}-{i}', size, depth - 1, kinds) for i, size in enumerate(sizes)]}
    if random.randrange(5) == 0:
        node['unassigned'] = 'rescale'
    elif random.randrange(6) == 0:
        node['parts'] = 'best'
    return node


def figure(name, kind, maximum):
    """None: no figure; 'off': not assigned."""
    made = {'criterion': name}
    if random.randrange(12) == 0:
        return {**made, 'assigned': False}
    if kind in ('ratio', 'lower'):
        made.update(value=dec(amount()), target=dec(amount(1)))
    elif kind == 'share':
        whole = random.randrange(1, 300)
        made.update(part=random.randrange(0, whole + 1), whole=whole)
    elif kind in ('half', 'half-amount'):
        made.update(value=dec(amount()), target=None if random.randrange(4) == 0 else dec(amount(1)))
    elif kind == 'cases':
        made['case'] = random.choice(('full', 'half', 'none'))
    elif kind == 'count':
        made['value'] = random.randrange(7)
    elif kind == 'judged':
        made['points'] = dec(F(random.randrange(0, int(maximum * 100) + 1), 100))
    else:
        made['value'] = dec(amount(0, 100))
    return made


# The other way of reckoning ------------------------------------------------

def number(value):
    return None if value is None else F(str(value))


def leaf_points(node, kind, figures, unit):
    maximum = number(node['maximum'])
    own = figures[unit].get(node['id'])
    if own is None:
        return 'no-figure', F(0), maximum
    if own.get('assigned') is False:
        return 'not-assigned', F(0), F(0)
    value, target = number(own.get('value')), number(own.get('target'))
    others = [f[node['id']] for f in figures.values()
              if node['id'] in f and f[node['id']].get('assigned') is not False]
    if kind == 'ratio':
        points = maximum * value / target
    elif kind == 'lower':
        points = maximum if value <= target else maximum * target / value
    elif kind == 'share':
        points = maximum * number(own['part']) / number(own['whole'])
    elif kind == 'cases':
        points = {'full': maximum, 'half': maximum / 2, 'none': F(0)}[own['case']]
    elif kind == 'count':
        points = value * maximum / 4
    elif kind == 'judged':
        points = number(own['points'])
    elif kind == 'outside':
        points = maximum * value / 100
    elif kind == 'steps':
        points = maximum if value >= 90 else maximum / 2 if value > 50 else F(0)
    elif kind == 'highest':
        best = max(number(f['value']) for f in others)
        points = maximum * value / best if best > 0 else F(0)
    elif target is None:
        best = max(number(f['value']) for f in others if f['target'] is None)
        points = maximum * value / best if best > 0 else F(0)
    elif value <= target:
        points = maximum / 2 * value / target
    else:
        pairs = [(number(f['value']), number(f['target'])) for f in others if f['target'] is not None]
        pairs = [(v, t) for v, t in pairs if v > t]
        if kind == 'half':
            share = (value / target - 1) / max(v / t - 1 for v, t in pairs)
        else:
            share = (value - target) / (max(v for v, _ in pairs) - target)
        points = maximum / 2 + maximum / 2 * share
    return 'given', min(max(points, F(0)), maximum), maximum


def node_points(node, kinds, figures, unit, found):
    if 'criteria' not in node:
        result = leaf_points(node, kinds[node['id']], figures, unit)
    else:
        parts = [(p, node_points(p, kinds, figures, unit, found)) for p in node['criteria']]
        result = combine(node, parts)
    found[node['id']] = result
    return result


def combine(node, parts):
    asked = [(p, r) for p, r in parts if r[0] != 'not-assigned']
    sign = lambda p: -1 if p.get('kind') == 'minus' and node.get('kind') != 'minus' else 1
    beside = lambda p: p.get('kind') and not node.get('kind')
    maximum = sum((r[2] for p, r in asked if not beside(p)), F(0))
    asked = [(p, r) for p, r in asked if not (beside(p) and r[0] == 'no-figure')]
    best = node.get('parts') == 'best'
    missing = [r for _, r in asked if r[0] == 'no-figure']
    failed = [r for _, r in asked if r[0] == 'untold']
    given = [r for _, r in asked if r[0] == 'given']
    values = [sign(p) * r[1] for p, r in asked]
    value = max(values + [F(0)]) if best else sum(values, F(0))
    state = 'untold' if failed else \
        'no-figure' if missing and not (best and given) else \
        'given' if given else 'not-assigned'
    whole = number(node['maximum'])
    if node.get('unassigned') == 'rescale' and state != 'untold':
        if maximum == 0:
            return 'untold', value, whole
        value, maximum = value * whole / maximum, whole
    if best and maximum > 0:
        maximum = whole
    if best or node.get('kind'):
        value = min(value, whole)
    if state == 'not-assigned' and node.get('kind'):
        state = 'given'
    return state, value, maximum


# Held to each other --------------------------------------------------------

def run(folder, rule, sheets):
    paths = []
    for name, record in [('rule', rule)] + sorted(sheets.items()):
        path = os.path.join(folder, f'{name}.yaml')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(write(record) + '\n')
        paths.append(path)
    out = subprocess.run([PROGRAM] + paths, capture_output=True, text=True)
    if out.returncode:
        sys.exit(out.stderr)
    return [line.split() for line in out.stdout.splitlines()]


def sheet(unit, figures):
    return {'schema': 'thidua/score/1', 'campaign': 'thi-dua', 'year': 2027, 'cluster': 'khoi-1',
            'unit': unit, 'stage': 'final', 'rule': '2027/bang-diem', 'received': '2027-12-12',
            'figures': figures}


def compare(folder, rule, kinds, sheets):
    """The suite's totals by unit, after all was found equal."""
    lines = run(folder, rule, sheets)
    figures = {u: {f['criterion']: f for f in s['figures']} for u, s in sheets.items()}
    told = {(l[0], l[1]): l[2:] for l in lines}
    top = {'id': 'total', 'maximum': rule['maximum'], 'criteria': rule['criteria']}
    totals = {}
    for unit in sheets:
        found = {}
        node_points(top, kinds, figures, unit, found)
        for name, (state, value, maximum) in found.items():
            got = told[unit, name]
            if got[0] == 'untold' and state == 'untold':
                continue
            if (got[0], F(got[1]), F(got[2])) != (state, value, maximum):
                sys.exit(f'{unit} {name}: {got} rather than {state} {value} of {maximum}')
        totals[unit] = (found['total'][0], found['total'][1])
    ranked = {u: t for u, (s, t) in totals.items() if s == 'given'}
    for unit in sheets:
        rank, equals = map(int, told[unit, 'rank'])
        wanted = (1 + sum(t > ranked[unit] for t in ranked.values()),
                  sum(t == ranked[unit] for t in ranked.values())) if unit in ranked else (0, 0)
        if (rank, equals) != wanted:
            sys.exit(f'{unit}: rank {rank} with {equals} rather than {wanted}')
    places = [int(l[2]) for l in lines if l[1] == 'rank' and l[2] != '0']
    assert places == sorted(places) and (not places or places[0] == 1)
    return totals


def fill(node, kinds, skip):
    """Figures of all leaves, but for some."""
    if 'criteria' in node:
        return [f for part in node['criteria'] for f in fill(part, kinds, skip)]
    if random.randrange(40) == 0 and skip:
        return []
    return [figure(node['id'], kinds[node['id']], number(node['maximum']))]


MONOTONE = ('ratio', 'share', 'steps', 'count', 'judged', 'outside', 'half', 'half-amount', 'highest')


def improve(record, kinds):
    """One figure made better; None: there is none to be."""
    able = [f for f in record['figures'] if kinds[f['criterion']] in MONOTONE
            and (f.get('value') is not None or 'points' in f) and f.get('assigned') is not False]
    if not able:
        return None
    better = random.choice(able)
    key = 'value' if better.get('value') is not None else 'points'
    more = 1 if kinds[better['criterion']] == 'count' else F(1, 4)
    value = number(better[key]) + more
    return {**record, 'figures': [
        {**f, key: int(value) if more == 1 else dec(value)} if f is better else f
        for f in record['figures']]}


def random_groups(folder, trees):
    scored = improved = 0
    for _ in range(trees):
        kinds = {}
        sizes = [F(random.randrange(4, 200), 4) for _ in range(random.randrange(1, 5))]
        rule = {**HEAD, 'maximum': dec(sum(sizes)), 'criteria': [
            tree(f'n-{i}', size, 3, kinds) for i, size in enumerate(sizes)]}
        sheets = {f'xa-{i}': sheet(f'xa-{i}', fill(rule, kinds, True))
                  for i in range(random.randrange(1, 7))}
        totals = compare(folder, rule, kinds, sheets)
        scored += len(sheets)
        unit = random.choice(list(sheets))
        better = improve(sheets[unit], kinds)
        if better and totals[unit][0] == 'given':
            after = compare(folder, rule, kinds, {**sheets, unit: better})
            assert after[unit][1] >= totals[unit][1], (unit, totals[unit], after[unit])
            improved += 1
    return scored, improved


def large_tree():
    """1,000 points: 54 groups, 176 leaves, up to five levels."""
    kinds, groups, leaves = {}, 0, 0
    sizes = (700, 200, 100)
    top = []
    for i, size in enumerate(sizes):
        middle = []
        groups += 1
        count = (9, 4, 2)[i]
        for j in range(count):
            groups += 1
            middle.append({'id': f'n-{i}-{j}', 'text': 'n', 'maximum': dec(F(size, count)) if size % count == 0
                           else dec(size // count + (j < size % count)), 'criteria': []})
        top.append({'id': f'n-{i}', 'text': 'n', 'maximum': size, 'criteria': middle})
    rooms = [m for t in top for m in t['criteria']]
    # Down to the fifth level, in each of the first 18 rooms' worth of groups.
    holders = []
    for m in rooms:
        size = number(m['maximum'])
        half = {'id': m['id'] + '-a', 'text': 'n', 'maximum': dec(size / 2), 'criteria': []}
        deep = {'id': m['id'] + '-b', 'text': 'n', 'maximum': dec(size / 2), 'criteria': []}
        m['criteria'] = [half, deep]
        groups += 2
        holders += [half, deep]
    while groups < 54:
        holder = holders[(groups * 7) % len(holders)]
        inner = {'id': holder['id'] + f'-{groups}', 'text': 'n', 'maximum': holder['maximum'], 'criteria': []}
        if holder['criteria']:
            holder = holders[groups % len(holders)]
        if holder['criteria']:
            continue
        inner['id'], inner['maximum'] = holder['id'] + '-c', holder['maximum']
        holder['criteria'] = [inner]
        holders[holders.index(holder)] = inner
        groups += 1
    holders = [h for h in holders if not h['criteria']]
    base, more = divmod(176, len(holders))
    for k, holder in enumerate(holders):
        count = base + (k < more)
        size = number(holder['maximum'])
        part = F(int(size * 4) // count, 4)
        for n in range(count):
            worth = part if n < count - 1 else size - part * (count - 1)
            name = f"{holder['id']}-{n}"
            node, kinds[name] = leaf(name, worth)
            holder['criteria'].append(node)
            leaves += 1
    depth = lambda n: 1 + max(map(depth, n['criteria'])) if 'criteria' in n else 1
    assert (groups, leaves) == (54, 176), (groups, leaves)
    assert max(map(depth, top)) == 5
    return {**HEAD, 'maximum': 1000, 'criteria': top}, kinds


def capped_rule():
    """100 points, with bonus and minus of at most 3."""
    kinds = {'chi-dao': 'judged', 'ket-qua': 'share', 'thuong': 'count', 'tru': 'count'}
    rule = {**HEAD, 'maximum': 100, 'beyond_maximum': 'allowed', 'criteria': [
        leaf('chi-dao', 10, 'judged')[0], leaf('ket-qua', 90, 'share')[0],
        {**leaf('thuong', 3, 'count')[0], 'kind': 'bonus'},
        {**leaf('tru', 3, 'count')[0], 'kind': 'minus'}]}
    return rule, kinds


def main():
    with tempfile.TemporaryDirectory() as folder:
        brief = os.environ.get('THIDUA_THINNER')
        scored, improved = random_groups(folder, 60 if brief else 400)
        for rule, kinds in (large_tree(), capped_rule()):
            sheets = {f'so-{i}': sheet(f'so-{i}', fill(rule, kinds, False)) for i in range(8)}
            sheets['so-7'] = {**sheets['so-0'], 'unit': 'so-7'}
            totals = compare(folder, rule, kinds, sheets)
            assert totals['so-7'] == totals['so-0']
            scored += len(sheets)
    print(f'{scored} units have the points and ranks of Python, {improved} of them also bettered')


main()
