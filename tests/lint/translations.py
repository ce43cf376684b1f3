"""Hold the texts of the code against their translations.

translations.py TEXTS.mo CATALOGUE.mo FRAGMENT.po.mo...
"""

import gettext
import os
import re
import sys

PLACEHOLDER = re.compile(r"\{([a-z0-9_]+)(?::([a-z]+))?\}")
KINDS = {"", "date", "term", "name", "parts", "path", "money", "step", "codes"}


def read(path):
    """Texts and their translations; fuzzy ones are not in a .mo."""
    with open(path, "rb") as file:
        catalogue = gettext.GNUTranslations(file)._catalog
    return {text: catalogue[text] for text in catalogue if text}


def placeholders(text):
    found = PLACEHOLDER.findall(text.replace("{{", ""))
    return {name + ":" + kind for name, kind in found}


def check_text(text, translation):
    for kind in {kind for _, kind in PLACEHOLDER.findall(text)} - KINDS:
        yield f"placeholder of an unknown kind '{kind}'"
    if not translation:
        yield "no Vietnamese"
        return
    wanted, found = placeholders(text), placeholders(translation)
    for name in sorted(wanted - found):
        yield f"the Vietnamese lacks {{{name.rstrip(':')}}}"
    for name in sorted(found - wanted):
        yield f"only the Vietnamese has {{{name.rstrip(':')}}}"


def check_fragments(paths):
    """The same text may stand in several fragments, but say the same."""
    first = {}
    for path in paths:
        name = os.path.basename(path)[:-3]
        for text, translation in read(path).items():
            before = first.setdefault(text, (name, translation))
            if before[1] != translation:
                yield (f"'{text}': '{before[1]}' in {before[0]},"
                       f" '{translation}' in {name}")


def main(texts, catalogue, *fragments):
    translations = read(catalogue)
    faults = [f"'{text}': {fault}"
              for text in sorted(read(texts))
              for fault in check_text(text, translations.get(text))]
    faults += check_fragments(fragments)
    for fault in faults:
        print(fault)
    return 1 if faults else 0


sys.exit(main(*sys.argv[1:]))
