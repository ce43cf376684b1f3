"""Read what emit_samples writes with PyYAML, and compare it with its JSON."""

import json
import os
import subprocess
import sys
import tempfile

try:
    import yaml
except ImportError:
    print("PyYAML is not installed")
    sys.exit(77)

with tempfile.TemporaryDirectory() as directory:
    paths = [os.path.join(directory, name) for name in ("yaml", "json")]
    subprocess.run([sys.argv[1], *paths], check=True)
    with open(paths[0], encoding="utf-8", newline="") as file:
        found = yaml.load(file.read(), Loader=yaml.SafeLoader)
    with open(paths[1], encoding="utf-8", newline="") as file:
        wanted = json.load(file)

wrong = [(f, w) for f, w in zip(found, wanted) if f != w]
for f, w in wrong[:5]:
    print(f"read {f!r}\nwant {w!r}")
print(f"{len(found)} samples read, {len(wanted)} wanted, {len(wrong)} differ")
sys.exit(0 if found == wanted and len(wanted) > 1000 else 1)
