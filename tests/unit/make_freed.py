"""make_freed.py SOURCE_DIR OUTPUT - write a test that calls every _free and
_clear of the headers with NULL, and every _clear with what is all zero, twice.

Structs are not looked into: what is all zero is larger than any of them. One
that has more than the object to be freed is named in BY_HAND.
"""

import pathlib
import re
import sys

BY_HAND = {
    "td_cache_clear": ["td_cache_clear(NULL, free)", "td_cache_clear(empty(), free)"],
    "td_read_free": ["td_read_free(NULL, NULL)"],
    # Asks whether a path is free.
    "td_repository_check_free": [],
}
PROTOTYPE = re.compile(r"^(.*)\n(td_\w+_(?:free|clear))\(([^;]*?)\);", re.M)

source = pathlib.Path(sys.argv[1])
declarations = []
tests = []
unseen = set(BY_HAND)
for header in sorted((source / "lib").rglob("*.h")):
    for result, name, parameters in PROTOTYPE.findall(header.read_text()):
        parameters = " ".join(parameters.split())
        if name in BY_HAND:
            unseen.discard(name)
            calls = BY_HAND[name]
        elif re.fullmatch(r"struct \w+ \*\w+", parameters):
            calls = [f"{name}(NULL)"]
            if name.endswith("_clear"):
                calls += [f"{name}(empty())", f"{name}((void *)nothing)"]
        else:
            sys.exit(f"{header}: name {name} in make_freed.py: it takes '{parameters}'")
        if not calls:
            continue
        for struct in re.findall(r"struct \w+", parameters):
            declarations.append(f"{struct};")
        declarations.append(f"{result} {name}({parameters});")
        body = "\n".join(f"\t{call};" for call in calls)
        tests.append((name, body))
if unseen:
    sys.exit(f"no header has {', '.join(sorted(unseen))}, named in make_freed.py")

with open(sys.argv[2], "w", encoding="utf-8") as out:
    out.write("/* Written by make_freed.py. */\n")
    for name in ("setjmp", "stdarg", "stddef", "stdint", "stdlib", "string", "cmocka"):
        out.write(f"#include <{name}.h>\n")
    out.write("\n" + "\n".join(declarations) + "\n")
    out.write(
        "\nstatic max_align_t nothing[4096];\n"
        "\nstatic void *\nempty(void)\n{\n"
        "\tmemset(nothing, 0, sizeof nothing);\n\treturn nothing;\n}\n"
    )
    for name, body in tests:
        out.write(f"\nstatic void\nfreed_{name}(void **state)\n{{\n\t(void)state;\n{body}\n}}\n")
    out.write("\nint\nmain(void)\n{\n\tconst struct CMUnitTest tests[] = {\n")
    for name, _ in tests:
        out.write(f"\t\tcmocka_unit_test(freed_{name}),\n")
    out.write(
        "\t};\n\n\t(void)empty;\n\treturn cmocka_run_group_tests(tests, NULL, NULL);\n}\n"
    )
