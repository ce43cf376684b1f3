"""rational.py PROGRAM: hold the suite's fractions to those of Python.

The numbers are drawn from a fixed seed: small ones, ones with many digits,
ones near a power of two to the 32 (where limbs begin), and sums of many
fractions, as the total of a tree of criteria is one.
"""

import os
import random
import subprocess
import sys
from fractions import Fraction

random.seed(20270305)


def number():
    kind = random.randrange(6)
    if kind == 0:
        return random.randrange(-20, 21)
    if kind == 1:
        return random.randrange(-10**6, 10**6)
    if kind == 2:
        return random.choice((1, -1)) * ((1 << 32 * random.randrange(1, 9))
                                         + random.randrange(-2, 3))
    if kind == 3:
        return random.getrandbits(random.randrange(1, 500))
    if kind == 4:
        return random.choice((1, -1)) * (((1 << 96) - 1) << 32 * random.randrange(4))
    return 10 ** random.randrange(60) * random.randrange(-9, 10)


def fraction():
    return Fraction(number(), number() or 1)


def rounded(value, digits, mode):
    scaled = abs(value) * 10**digits
    whole, rest = divmod(scaled.numerator, scaled.denominator)
    twice = 2 * rest - scaled.denominator
    if (mode == 'up' and rest) or (mode == 'half-up' and twice >= 0) or \
            (mode == 'half-even' and (twice > 0 or (twice == 0 and whole % 2))):
        whole += 1
    result = Fraction(whole, 10**digits)
    return value if mode == 'none' else -result if value < 0 else result


def read(text):
    return None if text == '?' else Fraction(text)


DO = {
    '+': lambda a, b: a + b,
    '-': lambda a, b: a - b,
    '*': lambda a, b: a * b,
    '/': lambda a, b: a / b,
    '?': lambda a, b: Fraction((a > b) - (a < b)),
}
MODES = ('none', 'half-up', 'half-even', 'up', 'down')

asked = []
# Between two changes a fifth will do.
THIN = 5 if os.environ.get('THIDUA_THINNER') else 1
for _ in range(4000 // THIN):
    what = random.choice(list(DO))
    a, b = fraction(), fraction()
    if random.randrange(8) == 0:
        b = a
    if what == '/' and b == 0:
        b = Fraction(1)
    asked.append((what, a, b, DO[what](a, b)))
for _ in range(1500 // THIN):
    what, digits = random.choice(MODES), random.randrange(7)
    a = fraction()
    if random.randrange(2):
        a = Fraction(random.randrange(-10**6, 10**6), 2 * 10**digits)
    asked.append((what, a, Fraction(digits), rounded(a, digits, what)))
total = Fraction(0)
for _ in range(170):
    part = Fraction(random.randrange(1, 5000), random.randrange(1, 5000))
    asked.append(('+', total, part, total + part))
    total += part

lines = ''.join(f'{w} {a} {b}\n' for w, a, b, _ in asked)
told = subprocess.run([sys.argv[1]], input=lines, capture_output=True,
                      text=True, check=True).stdout.split()
if len(told) != len(asked):
    sys.exit(f'{len(told)} answers to {len(asked)} questions')
LOST = 0
for answer, (what, a, b, wanted) in zip(told, asked):
    found = read(answer)
    if found is None and max(wanted.numerator.bit_length(),
                             wanted.denominator.bit_length()) > 4000:
        LOST += 1
    elif found != wanted:
        sys.exit(f'{what} {a} {b}: {answer} rather than {wanted}')
print(f'{len(asked)} results are those of Python, {LOST} told as too large')
